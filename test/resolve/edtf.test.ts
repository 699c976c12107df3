import { describe, expect, it } from "vitest";
import { canCoincide, windowOf } from "../../src/resolve/edtf.ts";

describe("windowOf", () => {
  it.each([
    ["2020-06-26", "2020-06-26", "2020-06-26", "day"],
    ["2020-06-26~", "2020-06-26", "2020-06-26", "day"],
    ["2020-02", "2020-02-01", "2020-02-29", "month"],
    ["2019", "2019-01-01", "2019-12-31", "year"],
    ["2020-11-11/2020-11-12", "2020-11-11", "2020-11-12", "days"],
    ["2021-01-20/..", "2021-01-20", "", "open"],
    ["../2021-01-20", "", "2021-01-20", "open"],
    ["XXXX-06-26", "", "", "anniversary"],
  ])("%s is from %s to %s, a %s", (edtf, from, to, precision) => {
    expect(windowOf(edtf)).toMatchObject({ from, to, precision });
  });

  it.each(["", "soon", "XXXX", "2020-11-12/2020-11-11", "XXXX-06-26/2020-07-01"])("%j cannot be placed", (edtf) => {
    expect(windowOf(edtf)).toBeNull();
  });
});

describe("canCoincide", () => {
  it.each([
    ["2020-06-26", "2020-06-26", true],
    ["2020-06-26", "2020-06-27", false],
    ["XXXX-06-26", "2020-06-26", true],
    ["XXXX-06-26", "2020-06-25", false],
    ["XXXX-06-26", "2020-06", true],
    ["XXXX-06-26", "2020-07", false],
    ["XXXX-06-26", "2019-12-01/2020-02-01", false],
    ["XXXX-06-26", "XXXX-06-26", true],
    ["XXXX-06-26", "XXXX-06", true],
    ["XXXX-06-26", "XXXX-05", false],
    ["2019-08", "2019-08-19", true],
    ["2019-08", "2019", true],
    ["2021-01-20/..", "2021-07-02", true],
    ["2021-01-20/..", "2020-07-02", false],
    ["2020-11-11/2020-11-12", "2020-11-12", true],
  ])("%s and %s: %s", (a, b, expected) => {
    const [x, y] = [windowOf(a)!, windowOf(b)!];
    expect(canCoincide(x, y)).toBe(expected);
    expect(canCoincide(y, x)).toBe(expected);
  });
});
