import type { AgreementAnchor, AgreementMention } from "../resolve/index.ts";
import { agreementsHolding, findAgreement, mentionsByKey, mentionsIn, resolveAlias, type Sql } from "../store/index.ts";

/** Ids of agreements begin so, and no contact's does. */
export function isAgreement(id: string): boolean {
  return id.startsWith("agreement.");
}

export interface OpenAgreement {
  readonly id: string;
  readonly anchors: readonly AgreementAnchor[];
}

/** An agreement with the accounts it was made of, as they were read. */
export async function openAgreement(sql: Sql, id: string): Promise<OpenAgreement | null> {
  const found = (await findAgreement(sql, id)) ?? (await findAgreement(sql, await resolveAlias(sql, id)));
  if (found === null) return null;
  const mentions = await mentionsByKey<AgreementMention>(sql, found.members);
  return {
    id: found.id,
    anchors: mentions.map(({ document, machine, agreement }) => ({ document, agreement: machine ?? agreement })),
  };
}

/** Where the accounts that a decision is about stand now. */
export async function agreementsWith(sql: Sql, anchors: readonly AgreementAnchor[]): Promise<string[]> {
  const keys: string[] = [];
  for (const { document, agreement } of anchors)
    for (const mention of await mentionsIn<AgreementMention>(sql, document, "agreement"))
      if (JSON.stringify((mention.machine ?? mention.agreement).evidence) === JSON.stringify(agreement.evidence))
        keys.push(mention.key);
  return agreementsHolding(sql, keys);
}
