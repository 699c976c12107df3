import type { NewestContact } from "../store/index.ts";
import { dateFactInWords, words, type UiLanguage, type Words } from "../words/index.ts";

/** What a feed reader is given: the contacts that a query finds, in the order in which the register learnt of them. */
export interface Feed {
  readonly title: string;
  readonly contacts: readonly NewestContact[];
}

export interface FeedPlace {
  /** Of the feed itself, and of the page that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly language: UiLanguage;
}

interface Entry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly added: string;
}

/** RFC 4287. A contact of which the register learns more is the same entry, updated. */
export function atomFeed({ title, contacts }: Feed, { self, page, language }: FeedPlace): string {
  const entries = contacts.map((newest) => entryOf(newest, page, words[language]));
  const link = (rel: string, href: string, type: string): string =>
    `<link rel="${rel}" type="${type}" href="${xml(href)}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`Readout: ${title}`)}</title>`,
    `<updated>${entries[0]?.added ?? NEVER}</updated>`,
    "<author><name>Readout</name></author>",
    link("self", self, "application/atom+xml"),
    link("alternate", page, "text/html"),
    ...entries.flatMap((entry) => [
      "<entry>",
      `<id>${xml(entry.url)}</id>`,
      `<title>${xml(entry.title)}</title>`,
      `<updated>${entry.added}</updated>`,
      link("alternate", entry.url, "text/html"),
      `<summary>${xml(entry.summary)}</summary>`,
      "</entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}

/** An empty feed must say some moment, and always the same. */
const NEVER = "1970-01-01T00:00:00Z";

/** JSON Feed 1.1. */
export function jsonFeed({ title, contacts }: Feed, { self, page, language }: FeedPlace): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: `Readout: ${title}`,
    home_page_url: page,
    feed_url: self,
    language,
    items: contacts.map((newest) => {
      const { url, title: name, summary, added } = entryOf(newest, page, words[language]);
      return {
        id: url,
        url,
        title: name,
        content_text: summary,
        date_modified: added,
        tags: newest.contact.dossiers.map((d) => d.name),
      };
    }),
  };
}

/** Who, how, when; then on whose initiative, about what, according to whom. */
function entryOf({ contact, added }: NewestContact, page: string, own: Words): Entry {
  const names = (actors: readonly { readonly name: string }[]): string => actors.map((a) => a.name).join(", ");
  const parts = [
    dateFactInWords(contact.date, own),
    contact.initiator === null ? "" : `${own.summary.initiative}: ${contact.initiator.name}`,
    contact.dossiers.length === 0 ? "" : `${own.summary.about}: ${names(contact.dossiers)}`,
    contact.reported_by.length === 0 ? "" : `${own.summary.according}: ${names(contact.reported_by)}`,
    own.corroboration[contact.corroboration],
    own.sources(contact.sources.length),
  ];
  return {
    url: new URL(`/contacts/${encodeURIComponent(contact.id)}`, page).href,
    title: `${contact.participants.map((p) => p.name).join(" – ")}: ${own.kind[contact.kind]}, ${own.status[contact.status]}`,
    summary: parts.filter((part) => part !== "").join(" · "),
    added,
  };
}

/** As text in XML 1.0, which has no place for some characters at all. */
function xml(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"]/g, (c) => ESCAPED[c] ?? c);
}

const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
