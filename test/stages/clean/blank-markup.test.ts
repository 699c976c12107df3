import { describe, expect, it } from "vitest";
import { blankMarkup } from "../../../src/stages/clean/blank-markup.ts";

describe("text without its markup", () => {
  it.each([
    ["un <b>appel</b> hier", "un    appel     hier"],
    ["Macron&nbsp;: oui", "Macron      : oui"],
    ["l&rsquo;appel", "l’      appel"],
    ["l&#x2019;appel", "l’       appel"],
    ["caf&eacute;s", "café\u00ad\u00ad\u00ad\u00ad\u00ad\u00ad\u00ads"],
    ["Krem&shy;lin", "Krem\u00ad\u00ad\u00ad\u00ad\u00adlin"],
    ["AT&T; R&D", "AT&T; R&D"],
    ["a < b && c > d", "a < b && c > d"],
    ["&#0; &#xD800;", "&#0; &#xD800;"],
  ])("%s", (text, plain) => {
    expect(blankMarkup(text)).toBe(plain);
    expect(plain).toHaveLength(text.length);
  });
});
