import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/sources/html.ts";

describe("readHtml", () => {
  it("keeps blocks apart and inline words together", () => {
    expect(readHtml("<p>selon l’<b>Élysée</b>.</p><p>Ligne&nbsp;2<br>gras.</p><ul><li>un<li>deux</ul>").text).toBe(
      "selon l’Élysée.\n\nLigne\u00a02\ngras.\n\nun\n\ndeux",
    );
  });

  it.each([
    ["script", "<script>var x = 'Macron'</script>"],
    ["style", "<style>p{}</style>"],
    ["navigation", "<nav><a>Monde</a></nav>"],
    ["hidden", "<div hidden>Macron</div><p aria-hidden=true>x</p><p style='display: none'>y</p>"],
    ["form controls", "<button>OK</button><select><option>a</select>"],
  ])("drops %s", (_, markup) => {
    expect(readHtml(`<p>Texte.</p>${markup}`).text).toBe("Texte.");
  });

  it("takes the one article, not the teasers around it", () => {
    const body =
      "<p>Le président français s’est entretenu avec son homologue russe, ce lundi, au sujet de la situation.</p>".repeat(
        4,
      );
    const { text } = readHtml(
      `<header><p>Abonnez-vous</p></header><main><article><h1>Titre</h1>${body}</article></main><aside><p>À lire aussi</p></aside>`,
    );
    expect(text.startsWith("Titre\n\nLe président")).toBe(true);
    expect(text).not.toContain("Abonnez-vous");
  });

  it("adds a title that only the metadata have", () => {
    expect(readHtml('<meta property="og:title" content="Appel Macron-Poutine"><p>Texte.</p>').text).toBe(
      "Appel Macron-Poutine\n\nTexte.",
    );
  });

  it.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2021-01-10T23:40:00+03:00"}]}</script>',
    ],
    ["Open Graph", '<meta property="article:published_time" content="2021-01-10T08:00:00Z">'],
    ["Dublin Core", '<meta name="DC.date.issued" content="2021-01-10">'],
    ["time", '<time datetime="2021-01-10">dimanche</time>'],
    ["the first of two", '<meta name="date" content="2021-01-10"><time datetime="2022-02-02">hier</time>'],
  ])("finds the publication day in %s", (_, markup) => {
    expect(readHtml(`<html lang="fr-FR">${markup}<p>Texte.</p>`).metadata).toMatchObject({
      published: "2021-01-10",
      language: "fr",
    });
  });

  it.each([
    ["broken JSON-LD", '<script type="application/ld+json">{"datePublished": 2021-01</script>'],
    ["a day without a year", '<time datetime="10-01">x</time>'],
    ["an hour", '<time datetime="08:00">x</time>'],
  ])("finds none in %s", (_, markup) => {
    expect(readHtml(`${markup}<p>Texte.</p>`).metadata.published).toBeUndefined();
  });

  it("survives markup nested as deep as no page is", () => {
    const deep = "<div>".repeat(20_000);
    expect(() => readHtml(`<p>Texte.</p>${deep}fond`)).not.toThrow();
  });

  it("reads a page of twice the length in about twice the time", () => {
    const page = (n: number): string => "<div><p>Le président <b>a parlé</b>.</p></div>".repeat(n);
    const time = (html: string): number => {
      const from = performance.now();
      readHtml(html);
      return performance.now() - from;
    };
    time(page(4000));
    const median = (n: number): number => [1, 2, 3].map(() => time(page(n))).sort((a, b) => a - b)[1]!;
    expect(median(16_000)).toBeLessThan(3.5 * median(8000) + 20);
  });
});
