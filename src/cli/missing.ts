import { contactsNamedLike, findGone } from "../service/query.ts";
import type { Sql } from "../store/index.ts";
import { Exit } from "./exit.ts";
import { say, type Io } from "./io.ts";
import { tombstoneLines } from "./views/tombstone.ts";

/** No contact of that id: what became of it, or which others begin so. */
export async function tellMissing(sql: Sql, id: string, io: Io): Promise<number> {
  const gone = await findGone(sql, id);
  if (gone !== null) {
    for (const line of tombstoneLines(gone, io.messages)) say(io, line);
    return Exit.failed;
  }
  const like = await contactsNamedLike(sql, id);
  say(io, like.length > 0 ? io.messages.ambiguousId(id, like) : io.messages.noContact(id));
  return Exit.failed;
}
