import { describe, expect, it } from "vitest";
import { bCubed } from "../../src/service/evaluate/b-cubed.ts";

const placed = (pairs: string): { truth: string; group: string }[] =>
  pairs.split(" ").map((pair) => ({ truth: pair.charAt(0), group: pair.charAt(1) }));

describe("bCubed", () => {
  it("is one where the groups are the true ones, whatever they are called", () => {
    expect(bCubed(placed("ax ax by cz"))).toMatchObject({ precision: 1, recall: 1, f1: 1, real: 3, made: 3 });
  });

  it("loses precision by merging and recall by leaving apart", () => {
    expect(bCubed(placed("ax bx"))).toMatchObject({
      precision: 0.5,
      recall: 1,
      pairs: { right: 0, wrong: 1, missed: 0 },
    });
    expect(bCubed(placed("ax ay"))).toMatchObject({
      precision: 1,
      recall: 0.5,
      pairs: { right: 0, wrong: 0, missed: 1 },
    });
  });

  it("agrees with the example worked out by hand", () => {
    // One group of aab, one of b: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4.
    const { precision, recall } = bCubed(placed("ax ax bx by"));
    expect(precision).toBeCloseTo(2 / 3);
    expect(recall).toBeCloseTo(3 / 4);
  });

  it("says nothing of nothing", () => {
    expect(bCubed([])).toMatchObject({ items: 0, precision: 0, recall: 0, f1: 0 });
  });
});
