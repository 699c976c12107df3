/** The stage `dates`: expressions of time in a text, what days they mean, and when the text was published. */
export { findDates } from "./find-dates.ts";
export {
  resolveDate,
  checkDate,
  knownDays,
  type DateFrame,
  type DateNotice,
  type ResolvedDate,
  type YearWindow,
} from "./resolve-date.ts";
export { describeExpression } from "./expression.ts";
export { findPublication, type Publication, type PublicationInput } from "./find-publication.ts";
export { yearWindow } from "./year-window.ts";
