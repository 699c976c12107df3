import type { Hit } from "../../store/index.ts";
import type { Messages } from "../messages/index.ts";
import { oneLine } from "./reading.ts";

const WIDTH = 320;

/** Each passage with its source, the place in it, and the contact that it tells of. */
export function hitLines(hits: readonly Hit[], { register }: Messages): string[] {
  return hits.flatMap((hit) => {
    const words = oneLine(hit.body);
    const shown = words.length > WIDTH ? `${words.slice(0, WIDTH)}…` : words;
    const kind = hit.kind === "statement" ? ` · ${register.statement}` : "";
    return [
      `${hit.name}:${hit.place}  ${hit.published ?? ""}${kind}`,
      `  « ${shown} »`,
      ...(hit.contact === null ? [] : [`  ${register.contact} ${hit.contact}`]),
      "",
    ];
  });
}
