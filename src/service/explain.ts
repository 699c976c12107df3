import { trace, type Trace } from "../extract.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Block, Document, Reading, Sentence, Span } from "../model/index.ts";

/** How a document was read: every sentence with what each rule made of it, and what was dropped and why. */
export interface Explanation {
  readonly schema: "readout.explanation/1";
  readonly reading: Reading;
  /** What speaks for a flag, also where it was too little for one. */
  readonly signs: readonly {
    readonly flag: string;
    readonly rule: string;
    readonly weight: number;
    readonly span: Span;
  }[];
  readonly sentences: readonly ExplainedSentence[];
}

export interface ExplainedSentence {
  readonly span: Span;
  readonly block: Block["role"];
  /** The rule that told what kind of block the sentence stands in. */
  readonly blockRule: string;
  readonly steps: readonly Step[];
}

/** One thing that a rule read, or dropped. */
export type Step =
  | {
      readonly step: "actors";
      readonly span: Span;
      readonly marker: string | null;
      readonly actors: readonly string[];
      readonly rules: readonly string[];
    }
  | { readonly step: "date"; readonly span: Span; readonly rules: readonly string[] }
  | {
      readonly step: "contact";
      readonly span: Span;
      readonly kind: string;
      readonly status: string;
      readonly tense: string;
      readonly participants: readonly string[];
      readonly initiators: readonly string[];
      readonly date: string | null;
      readonly place: string | null;
      readonly traits: readonly ("reference" | "recalled" | "weak")[];
      /** Ids of the contacts that came of it; none when it told of nothing by itself. */
      readonly contacts: readonly string[];
      readonly rules: readonly string[];
    }
  | { readonly step: "dropped"; readonly span: Span; readonly why: string; readonly rules: readonly string[] }
  | { readonly step: "statement"; readonly span: Span; readonly id: string; readonly rules: readonly string[] }
  | { readonly step: "agreement"; readonly span: Span; readonly id: string; readonly rules: readonly string[] };

export function explain(document: Document, lexicon: Lexicon): Explanation {
  const traced = trace(document, lexicon);
  return {
    schema: "readout.explanation/1",
    reading: traced.reading,
    signs: traced.signs.map(({ start, end, ...sign }) => ({ ...sign, span: traced.span(start, end) })),
    sentences: traced.analysis.sentences.map((sentence, i) => explainSentence(traced, sentence, i)),
  };
}

function explainSentence(traced: Trace, sentence: Sentence, index: number): ExplainedSentence {
  const { analysis, span } = traced;
  const block = analysis.blocks[sentence.block];
  const place = span(sentence.start, sentence.end);
  const within = (other: Span): boolean => place.start <= other.start && other.start < place.end;
  const steps =
    block?.role === "boilerplate"
      ? []
      : [
          ...actorsOf(traced, index),
          ...traced.dates
            .filter((d) => sentence.start <= d.start && d.end <= sentence.end)
            .map((d): Step => ({ step: "date", span: span(d.start, d.end), rules: [d.rule] })),
          ...contactsOf(traced, index),
          ...droppedOf(traced, sentence, index),
          ...traced.reading.statements.flatMap((s): Step[] =>
            s.content
              .slice(0, 1)
              .filter(within)
              .map((c) => ({ step: "statement", span: c, id: s.id, rules: s.rules })),
          ),
          ...traced.reading.agreements.flatMap((a): Step[] =>
            a.evidence
              .slice(0, 1)
              .filter(within)
              .map((e) => ({ step: "agreement", span: e, id: a.id, rules: [] })),
          ),
        ];
  return { span: place, block: block?.role ?? "body", blockRule: traced.reasons[sentence.block]?.rule ?? "", steps };
}

function spanOfTokens({ analysis, span }: Trace, from: number, to: number): Span {
  return span(analysis.tokens[from]?.start ?? 0, analysis.tokens[to - 1]?.end ?? 0);
}

const actorsOf = (traced: Trace, index: number): Step[] =>
  (traced.groups[index] ?? []).map((group) => ({
    step: "actors",
    span: spanOfTokens(traced, group.from, group.to),
    marker: group.marker,
    actors: group.actors.map((a) => a.name + (a.role === undefined ? "" : ` (${a.role})`)),
    rules: [...new Set(group.mentions.map((m) => `${m.form}: ${m.rule}`))],
  }));

function contactsOf(traced: Trace, index: number): Step[] {
  const { frames, reading, analysis } = traced;
  return frames
    .filter((f) => f.trigger.sentence === index)
    .map((frame) => {
      const at = spanOfTokens(traced, frame.trigger.from, frame.trigger.to);
      const { reference, recalled, soft } = frame;
      return {
        step: "contact",
        span: at,
        kind: frame.kind,
        status: frame.status,
        tense: frame.tense,
        participants: frame.participants.map((p) => p.name),
        initiators: frame.initiators.map((i) => `${i.actor.name} (${i.rule})`),
        date: frame.date === null ? null : analysis.text.slice(frame.date.start, frame.date.end),
        place: frame.place?.name ?? null,
        traits: [
          ...(reference ? (["reference"] as const) : []),
          ...(recalled ? (["recalled"] as const) : []),
          ...(soft ? (["weak"] as const) : []),
        ],
        contacts: reading.contacts
          .filter((c) => c.evidence.some((e) => e.start <= at.start && at.end <= e.end))
          .map((c) => c.id),
        rules: frame.rules,
      };
    });
}

/** Words that name contacts elsewhere: triggers without a contact to tell of, and such as their neighbours gave another meaning. */
function droppedOf(traced: Trace, sentence: Sentence, index: number): Step[] {
  const dropped = traced.dropped.filter((d) => d.trigger.sentence === index);
  const taken = [...dropped, ...traced.frames].map((d) => d.trigger).filter((t) => t.sentence === index);
  const used = new Set(traced.frames.filter((f) => f.trigger.sentence === index).flatMap((f) => f.rules));
  const others = traced.analysis.tags.filter(
    (tag) =>
      (tag.value.type === "contact" || tag.value.type === "contact-verb") &&
      sentence.from <= tag.from &&
      tag.to <= sentence.to &&
      !used.has(tag.value.id) &&
      !taken.some((t) => tag.from < t.to && t.from < tag.to),
  );
  return [
    ...dropped.map((d): Step => ({
      step: "dropped",
      span: spanOfTokens(traced, d.trigger.from, d.trigger.to),
      why: d.why,
      rules: [d.trigger.rule.id],
    })),
    ...others.map((tag): Step => ({
      step: "dropped",
      span: spanOfTokens(traced, tag.from, tag.to),
      why: "another meaning here",
      rules: [tag.value.id],
    })),
  ];
}
