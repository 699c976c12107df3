/** The text as it reads without markup, at the same length: tags become spaces, entities their sign and soft hyphens. */
const MARKUP = /<\/?[a-zA-Z][^<>]{0,2000}>|<!--|-->|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,9});/gu;
const FILLER = "\u00ad";
const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  copy: "©",
  middot: "·",
  bull: "•",
  thinsp: " ",
  ensp: " ",
  emsp: " ",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
  ugrave: "ù",
  ocirc: "ô",
  icirc: "î",
  iuml: "ï",
};

export function blankMarkup(text: string): string {
  if (!/[<&]/u.test(text)) return text;
  return text.replace(MARKUP, (match) => {
    if (!match.startsWith("&")) return " ".repeat(match.length);
    const sign = signOf(match.slice(1, -1));
    return sign === undefined ? match : sign + (/\p{L}/u.test(sign) ? FILLER : " ").repeat(match.length - sign.length);
  });
}

function signOf(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name] ?? NAMED[name.toLowerCase()];
  const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
