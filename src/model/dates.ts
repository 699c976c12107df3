/** A calendar day or part of one; months 1–12. Missing fields are not said. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** What an expression of time says, before it is set against the publication day. */
export type DateExpression =
  /** "le 26 juin 2020", "en août 2019", "ce dimanche 10 janvier", "le 28". `weekday` 1 (Monday) to 7. */
  | { readonly type: "calendar"; readonly date: CalendarDate; readonly weekday?: number; readonly century?: boolean }
  /** "les 11 et 12 novembre", "du 3 au 5 mai 2021". */
  | { readonly type: "range"; readonly from: CalendarDate; readonly to: CalendarDate }
  /** "vendredi", "vendredi dernier" (direction past), "lundi prochain" (future). */
  | { readonly type: "weekday"; readonly weekday: number; readonly direction?: "past" | "future" }
  /** "hier", "avant-hier", "dans trois jours", "il y a un mois", "la semaine dernière": so many units from the publication day. */
  | { readonly type: "relative"; readonly unit: "day" | "week" | "month" | "year"; readonly offset: number }
  /** "la veille", "le lendemain", "deux jours plus tôt": from another date of the text, not from the publication day. */
  | { readonly type: "anaphoric"; readonly unit: "day" | "week" | "month" | "year"; readonly offset: number };
