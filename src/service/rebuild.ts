import { EXTRACTOR_VERSION } from "../extract.ts";
import {
  derivedVersion,
  documentsAfter,
  emptyDerived,
  openRegister as openStore,
  recordsLeft,
  setDerivedVersion,
  type Database,
  type OpenOptions,
  type Place,
  type Sql,
} from "../store/index.ts";
import { placeStored } from "./enter.ts";
import { openSession, settle, settleGone } from "./session.ts";

/** Raised when what is derived from documents and decisions is made otherwise than before. */
export const DERIVED_VERSION = 2;

const PAGE = 100;

/** Opens a register at the schema of this program, with everything in it that is derived as this program derives it. */
export async function openRegister(place: Place, options: OpenOptions): Promise<Database> {
  const database = await openStore(place, options);
  try {
    await deriveAnew(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where another version of the program derived what is in the register, this one does it again. */
export async function deriveAnew(database: Database): Promise<void> {
  const version = await derivedVersion(database);
  // Whatever will come into an empty register this program derives: the next opening need not do it again.
  if (version === Infinity) await setDerivedVersion(database, DERIVED_VERSION);
  if (version >= DERIVED_VERSION) return;
  await database.transaction(async (sql) => {
    await rebuild(sql, "another version of the program");
  });
}

/** Makes everything derived anew from documents, their readings and people's decisions. Ids that change leave an alias, as ever. */
export async function rebuild(sql: Sql, note: string): Promise<void> {
  const session = await openSession(sql, {
    kind: "rebuild",
    extractor: EXTRACTOR_VERSION,
    lexicon: "",
    note,
    documents: 0,
  });
  await emptyDerived(sql);
  for (let page = await documentsAfter(sql, "", PAGE); page.length > 0;) {
    await placeStored(
      sql,
      session,
      page.map((d) => d.reading),
    );
    page = await documentsAfter(sql, page.at(-1)?.id ?? "", PAGE);
  }
  await settle(sql, session);
  for (const type of ["contacts", "agreements"] as const)
    for (let left = await recordsLeft(sql, type, PAGE); left.length > 0; left = await recordsLeft(sql, type, PAGE))
      await settleGone(sql, session, type, left);
  await setDerivedVersion(sql, DERIVED_VERSION);
}
