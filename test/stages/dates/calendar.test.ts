import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  edtfBounds,
  edtfOf,
  edtfOverlap,
  edtfParts,
  isoDay,
  weekdayOf,
} from "../../../src/model/calendar.ts";

const someDay = fc.integer({ min: -700_000, max: 700_000 });

describe("the calendar", () => {
  it("counts as the platform does", () => {
    fc.assert(
      fc.property(someDay, (days) => {
        const date = new Date(days * 86_400_000);
        const { year, month, day } = civilFromDays(days);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it("adds days and months", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2021-01-01", -1)).toBe("2020-12-31");
    expect(addDays("2021-01", 1)).toBeNull();
    expect(addMonths(2021, 1, -1)).toEqual({ year: 2020, month: 12 });
    expect(addMonths(2021, 11, 14)).toEqual({ year: 2023, month: 1 });
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});

describe("EDTF", () => {
  it.each([
    ["2020", "2020-01-01", "2020-12-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2020-11-09", "2020-11-09", "2020-11-09"],
    ["2020-11-09~", "2020-11-09", "2020-11-09"],
    ["2020-11-11/2020-11-12", "2020-11-11", "2020-11-12"],
    ["2014/2016-03", "2014-01-01", "2016-03-31"],
    ["2025-01-20/..", "2025-01-20", null],
    ["../2025-01-20", null, "2025-01-20"],
    ["XXXX-06-26", null, null],
    ["nonsense", null, null],
  ])("%s lies between %s and %s", (edtf, from, to) => {
    expect(edtfBounds(edtf)).toEqual({ from, to });
  });

  it.each([
    ["2020-11", "2020-11-09", true],
    ["2020-11-09", "2020-11-10", false],
    ["2025-01-20/..", "2026", true],
    ["2025-01-20/..", "2025-01-19", false],
    ["XXXX-06-26", "2020-06-26", true],
    ["XXXX-06-26", "2020-06-27", false],
    ["XXXX-06", "2020-06-27", true],
    ["XXXX-06-26", "2020", true],
  ])("%s and %s can be the same: %s", (a, b, same) => {
    expect(edtfOverlap(a, b)).toBe(same);
    expect(edtfOverlap(b, a)).toBe(same);
  });

  it("reads what it writes", () => {
    fc.assert(
      fc.property(someDay, (days) => {
        const civil = civilFromDays(days);
        fc.pre(civil.year >= 1000);
        expect(edtfParts(isoDay(days))).toEqual(civil);
        expect(edtfOf(civil.year, civil.month, civil.day)).toBe(isoDay(days));
      }),
    );
  });
});
