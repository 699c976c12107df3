/** Character references of HTML that machines leave in text. Those of the standard that no scraped page showed are not listed. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", thinsp: "\u2009", ensp: "\u2002", emsp: "\u2003", laquo: "«", raquo: "»",
  rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", bdquo: "„", ndash: "–", mdash: "—", hellip: "…", eacute: "é", egrave: "è", ecirc: "ê",
  euml: "ë", agrave: "à", acirc: "â", ccedil: "ç", ocirc: "ô", icirc: "î", iuml: "ï", ucirc: "û", ugrave: "ù", uuml: "ü", ouml: "ö",
  auml: "ä", Eacute: "É", Agrave: "À", oelig: "œ", euro: "€", copy: "©", middot: "·", bull: "•", times: "×", deg: "°", szlig: "ß", shy: "",
}; // prettier-ignore

/** What "eacute", "#233" or "#xe9" stands for; windows-1252 numbers are read as the browsers read them. */
export function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name];
  const code = name.charAt(1).toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  if (!(code > 0 && code < 0x110000) || (code >= 0xd800 && code < 0xe000)) return undefined;
  return String.fromCodePoint(code === 0x92 ? 0x2019 : code === 0x96 ? 0x2013 : code);
}
