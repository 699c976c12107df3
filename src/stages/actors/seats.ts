import type { Tag } from "../../model/index.ts";
import { isMark, isRole, type Scan, skipArticles } from "./scan.ts";

/* Whose a house is, by the town behind it. */

/** The capital right after a house: "in Doha", ", Abuja". */
export function seatAfter(scan: Scan, end: number): Tag | undefined {
  if (!isRole(scan, end, "in") && !isMark(scan, end, ",")) return undefined;
  const place = scan.tags.first(skipArticles(scan, end + 1), "place");
  return place?.value.data?.["capital"] === true ? place : undefined;
}
