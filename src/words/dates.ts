import type { DateFact } from "../model/index.ts";
import type { Words } from "./index.ts";

/** An EDTF date in words: "Wednesday 30 September 2020", "26 June, year not known", "11 – 12 November 2020". */
export function dateInWords(edtf: string, words: Words): string {
  const [from, to] = edtf.replace(/[~?%]/g, "").split("/");
  if (from === undefined) return edtf;
  if (to === undefined) return oneDate(from, words) ?? edtf;
  const open = words.language === "fr" ? { from: "à partir du", to: "jusqu'au" } : { from: "from", to: "until" };
  if (to === ".." || to === "") return `${open.from} ${oneDate(from, words) ?? from}`;
  if (from === ".." || from === "") return `${open.to} ${oneDate(to, words) ?? to}`;
  return `${oneDate(from, words) ?? from} – ${oneDate(to, words) ?? to}`;
}

/** The date with how it is known, and why, where a part of it (the year, mostly) is not in the words themselves. */
export function dateFactInWords(date: DateFact | null, words: Words): string {
  if (date === null) return words.dateUnknown;
  const because = date.because === undefined ? "" : ` : ${date.because}`;
  return `${dateInWords(date.edtf, words)} (${words.basis[date.basis]}${words.language === "fr" ? because : because.replace(" :", ":")})`;
}

function oneDate(edtf: string, words: Words): string | null {
  const match = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(edtf);
  if (match === null) return null;
  const [, year = "XXXX", month, day] = match;
  const known = {
    year: !year.includes("X"),
    month: month !== undefined && !month.includes("X"),
    day: day !== undefined && !day.includes("X"),
  };
  if (!known.month && !known.year) return null;
  const at = new Date(
    Date.UTC(known.year ? Number(year) : 2000, known.month ? Number(month) - 1 : 0, known.day ? Number(day) : 1),
  );
  const inWords = new Intl.DateTimeFormat(words.language === "fr" ? "fr-FR" : "en-GB", {
    timeZone: "UTC",
    ...(known.year && { year: "numeric" }),
    ...(known.month && { month: "long" }),
    ...(known.day && { day: "numeric" }),
    ...(known.day && known.year && { weekday: "long" }),
  }).format(at);
  return known.year ? inWords : `${inWords}, ${words.language === "fr" ? "année inconnue" : "year not known"}`;
}
