import { fold } from "../../text/fold.ts";
import type { Person, World } from "../../lexicon/world.ts";
import type { Scan } from "./scan.ts";
import { consonantsOf, soundsLike } from "./spelling.ts";

interface Known {
  readonly person: Person;
  readonly last: string;
}

const INDEX = new WeakMap<World, ReadonlyMap<string, readonly Known[]>>();

/** People by how their last name sounds. */
function bySound(world: World): ReadonlyMap<string, readonly Known[]> {
  let index = INDEX.get(world);
  if (index === undefined) {
    const map = new Map<string, Known[]>();
    for (const person of world.people.values()) {
      const words = person.name.split(/\s+/).filter((w) => !/^(?:[IVX]+|Jr\.?|Sr\.?)$/.test(w));
      const last = words.length < 2 ? undefined : words.at(-1);
      if (last === undefined) continue;
      const given = person.given.split(" ");
      // Names of which no part is the family's may end with any of their parts.
      const ends = given.includes(fold(last).replaceAll("-", "")) ? given.filter((w) => w.length > 3) : [last];
      for (const end of new Map(ends.map((w) => [consonantsOf(w), w])).values())
        map.set(consonantsOf(end), [...(map.get(consonantsOf(end)) ?? []), { person, last: end }]);
    }
    INDEX.set(world, (index = map));
  }
  return index;
}

/** The one person whose given and family name both sound like these words, and whom the words around do not contradict. */
export function soundingLike(
  scan: Scan,
  words: readonly string[],
  hints: { readonly office?: string; readonly state?: string },
): Person | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return null;
  const fitting = (bySound(scan.world).get(consonantsOf(last)) ?? [])
    .filter(({ person, last: own }) => {
      const spelt = `${person.given} ${fold(own)}`;
      return (
        fold(own)[0] === fold(last)[0] &&
        soundsLike(last, own) &&
        words.every((w) => spelt.split(" ").some((known) => soundsLike(w, known))) &&
        fold(first)[0] === fold(person.name)[0] &&
        (hints.state === undefined || isOf(person, hints.state))
      );
    })
    .map(({ person }) => person);
  const held = fitting.filter((p) => hints.office !== undefined && p.terms.some((t) => t.office === hints.office));
  const best = held.length > 0 ? held : fitting;
  return best.length === 1 ? best[0]! : null;
}

const isOf = (person: Person, state: string): boolean =>
  person.home === state || person.terms.some((t) => t.of === state);
