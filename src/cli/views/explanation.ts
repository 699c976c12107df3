import type { ExplainedSentence, Explanation, Step } from "../../service/explain.ts";
import { explanationMessages, type ExplanationMessages } from "../messages/explanation.ts";
import type { Messages } from "../messages/index.ts";
import { chainInWords } from "./actors.ts";
import { dateFactInWords } from "../../words/index.ts";
import { actInWords, oneLine, readingLines } from "./reading.ts";

interface Words {
  readonly messages: Messages;
  readonly own: ExplanationMessages;
  readonly explanation: Explanation;
}

/** How a document was read: the reading first, then sentence by sentence which rule read what. */
export function explanationLines(explanation: Explanation, messages: Messages): string[] {
  const words: Words = { messages, own: explanationMessages(messages.language), explanation };
  return [
    ...readingLines(explanation.reading, messages),
    ...flagLines(words),
    ...explanation.sentences.flatMap((s, i) => sentenceLines(s, i, words)),
    "",
  ];
}

function flagLines({ explanation, own }: Words): string[] {
  const { reading, signs } = explanation;
  const head = `${own.flags}: ${reading.flags.length === 0 ? "—" : reading.flags.join(", ")}`;
  if (signs.length === 0) return [`${head} (${own.noSign})`];
  return [head, ...signs.map((s) => `  ${s.flag} +${s.weight} « ${oneLine(s.span.text)} »  ${s.rule}`)];
}

function sentenceLines({ span, block, blockRule, steps }: ExplainedSentence, index: number, words: Words): string[] {
  const role = words.own.block[block] ?? block;
  return [
    "",
    `[${index}] ${role} (${blockRule}): ${oneLine(span.text)}`,
    ...steps.flatMap((step) => stepLines(step, words)),
  ];
}

function stepLines(step: Step, words: Words): string[] {
  const { own } = words;
  const head = `    ${own.step[step.step]} « ${shortened(step.span.text)} »`;
  const rules = step.rules.length === 0 ? "" : `  [${step.rules.join(", ")}]`;
  switch (step.step) {
    case "actors":
      return [
        `${head}${step.marker === null ? "" : ` (${step.marker})`} → ${step.actors.length === 0 ? "—" : step.actors.join(", ")}${rules}`,
      ];
    case "date":
      return [`${head}${rules}`];
    case "dropped":
      return [`${head}: ${own.why[step.why] ?? step.why}${rules}`];
    case "contact":
      return contactLines(step, head + rules, words);
    case "statement":
      return [`${head}${rules}`, `      ${statementInWords(step.id, words)}`];
    case "agreement":
      return [`${head}: ${words.explanation.reading.agreements.find((a) => a.id === step.id)?.name ?? step.id}`];
  }
}

function contactLines(
  step: Extract<Step, { step: "contact" }>,
  head: string,
  { messages, own, explanation }: Words,
): string[] {
  const { kind, status } = messages;
  const facts = [
    kind[step.kind as keyof typeof kind],
    status[step.status as keyof typeof status],
    step.participants.join(" – ") || "—",
    ...(step.date === null ? [] : [`${messages.label.when}: ${oneLine(step.date)}`]),
    ...(step.place === null ? [] : [`${messages.label.where}: ${step.place}`]),
    ...(step.initiators.length === 0 ? [] : [`${messages.label.initiative}: ${step.initiators.join(", ")}`]),
    ...step.traits.map((t) => own.trait[t]),
  ];
  const result = explanation.reading.contacts
    .filter((c) => step.contacts.includes(c.id))
    .map(
      (c) =>
        `${c.id}${c.main ? " ●" : ""} (${c.participants.map((p) => p.name).join(" – ")}, ${dateFactInWords(c.date, messages)})`,
    );
  return [
    head,
    `      ${facts.join(" · ")}`,
    `      ${result.length === 0 ? own.becomesNothing : `${own.becomes} ${result.join("; ")}`}`,
  ];
}

function statementInWords(id: string, { messages, explanation }: Words): string {
  const statement = explanation.reading.statements.find((s) => s.id === id);
  if (statement === undefined) return id;
  return `${chainInWords(statement.speakers, statement.chain) || "—"} [${messages.statementKind[statement.kind]}, ${actInWords(statement)}]`;
}

const WIDTH = 90;

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`;
}
