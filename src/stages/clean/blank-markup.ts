import { characterOf } from "../../text/entities.ts";

/** The text as it reads without markup, at the same length: tags become spaces, entities their sign and soft hyphens. */
const MARKUP = /<\/?[a-zA-Z][^<>]{0,2000}>|<!--|-->|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,9});/gu;
const FILLER = "\u00ad";
export function blankMarkup(text: string): string {
  if (!/[<&]/u.test(text)) return text;
  return text.replace(MARKUP, (match) => {
    if (!match.startsWith("&")) return " ".repeat(match.length);
    const sign = characterOf(match.slice(1, -1))?.replace(/\s/u, " ");
    if (sign === undefined) return match;
    return sign + (sign === "" || /\p{L}/u.test(sign) ? FILLER : " ").repeat(match.length - sign.length);
  });
}
