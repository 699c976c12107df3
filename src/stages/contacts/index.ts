import type { ContactsFile } from "../../lexicon/contacts.ts";
import type { Actor, ActorMention, Analysis, Contact, Span } from "../../model/index.ts";
import { nearTokens } from "../../text/near.ts";
import type { TagIndex } from "../../text/tag-index.ts";
import { countedWith } from "./counted.ts";
import { withDelegations } from "./delegations.ts";
import { announcedDay, bestDate, factOf, inOrder, settle } from "./days.ts";
import type { ContactOptions, ContactScan, Frame } from "./frame.ts";
import { type Dropped, findFrames } from "./frames.ts";
import { claimsOf } from "./claims.ts";
import { receiver } from "./hosts.ts";
import { kinds } from "./kinds.ts";
import { type Cluster, type Dated, mergeFrames, statusOf } from "./merge.ts";
import { withoutProcesses } from "./dealings.ts";
import { placesOf } from "./scenes.ts";

export type { ContactOptions, Frame } from "./frame.ts";
export type { Dropped } from "./frames.ts";

export interface ContactReading {
  readonly contacts: Contact[];
  readonly frames: readonly Frame[];
  readonly dropped: readonly Dropped[];
}

/** Every contact of the article, each once, the main one marked. */
export function findContacts(analysis: Analysis, tags: TagIndex, options: ContactOptions): ContactReading {
  const file = options.language.parts.get("contacts") as ContactsFile | undefined;
  if (file === undefined) return { contacts: [], frames: [], dropped: [] };
  const read: ContactScan = { analysis, tags, file, ...options };
  const scan = { ...read, groups: withDelegations(read) };
  const { frames, dropped } = findFrames(scan);
  const dated: Dated[] = [];
  for (const frame of frames)
    dated.push(countedWith({ frame, edtf: factOf(frame, options, dated)?.edtf ?? null }, dated));
  const clusters = mergeFrames(
    withoutProcesses(dated).map(settle(options)),
    dominantPair(options.mentions),
    (state) => ({ host: receiver(scan, state), name: options.world.countries.get(state)?.name ?? state }),
  );
  const main = mainOf(clusters);
  clusters.push(...impliedFirsts(clusters));
  const places = placesOf(scan, clusters, options.published);
  const contacts = clusters.map((cluster, k) =>
    toContact(cluster, k, cluster === main, { clusters, frames: inOrder(clusters), places }, scan, options),
  );
  return {
    contacts: contacts.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)),
    frames,
    dropped,
  };
}

/** The two people of different states whom the text speaks of most, each at least twice; null when there are not just two. */
function dominantPair(mentions: readonly ActorMention[]): Actor[] | null {
  const counts = new Map<string, { actor: Actor; count: number }>();
  for (const m of mentions)
    for (const actor of m.actors) {
      if (actor.kind !== "person" || actor.role === undefined || actor.role === "spokesperson" || m.form === "unknown")
        continue;
      const known = counts.get(actor.id);
      if (known === undefined) counts.set(actor.id, { actor, count: 1 });
      else known.count++;
    }
  const often = [...counts.values()].filter((c) => c.count >= 2).sort((a, b) => b.count - a.count);
  const [first, second, third] = often;
  if (
    first === undefined ||
    second === undefined ||
    first.actor.state === second.actor.state ||
    third?.count === second.count
  )
    return null;
  return [first.actor, second.actor];
}

/** "Leur second coup de fil" says that there was a first, on a day nobody tells. */
function impliedFirsts(clusters: readonly Cluster[]): Cluster[] {
  return clusters.flatMap((cluster) => {
    const second = cluster.frames.find((f) => f.frame.ordinal === 2 && f.frame.trigger.noun);
    if (
      second === undefined ||
      clusters.some(
        (c) =>
          c !== cluster &&
          kinds(c.kind, cluster.kind) &&
          c.status === "held" &&
          c.participants.every((p) => cluster.participants.some((q) => q.id === p.id)),
      )
    )
      return [];
    const frame: Frame = {
      ...second.frame,
      ordinal: 1,
      date: null,
      place: null,
      initiators: [],
      recalled: true,
      rules: ["implied-first"],
    };
    return [
      {
        frames: [{ frame, edtf: null }],
        kind: cluster.kind,
        status: "held" as const,
        participants: cluster.participants,
      },
    ];
  });
}

/** What the article is about: in the title, early, told often; captions and recalls never. */
function mainOf(clusters: readonly Cluster[]): Cluster | null {
  let best: Cluster | null = null;
  let weight = 0;
  for (const cluster of clusters) {
    const frames = cluster.frames.filter((f) => f.frame.role !== "caption");
    if (frames.length === 0 || frames.every((f) => f.frame.recalled)) continue;
    const title = frames.some((f) => f.frame.role === "title") ? 3 : 0;
    const first = Math.min(...frames.map((f) => f.frame.trigger.sentence));
    const score = title + Math.min(frames.length, 4) * 0.5 + 3 / (1 + first) + (cluster.status === "held" ? 0.3 : 0);
    if (score > weight) {
      best = cluster;
      weight = score;
    }
  }
  return best;
}

/** All that the text tells of contacts, and its frames in order. */
interface Told {
  readonly clusters: readonly Cluster[];
  readonly frames: readonly Dated[];
  readonly places: ReadonlyMap<Cluster, Frame["place"]>;
}

function toContact(
  cluster: Cluster,
  index: number,
  main: boolean,
  told: Told,
  scan: ContactScan,
  options: ContactOptions,
): Contact {
  const frames = cluster.frames.map((f) => f.frame);
  const { tokens } = scan.analysis;
  const claims = claimsOf(frames, scan, options, main ? told.frames : null);
  const values = new Map(claims.map((c) => [c.value?.state ?? c.value?.id ?? "", c.value]));
  const place = told.places.get(cluster) ?? null;
  return {
    id: `c${index + 1}`,
    kind: cluster.kind,
    status: statusOf(cluster),
    main,
    date:
      bestDate(cluster, options, told.frames) ?? (main ? announcedDay(cluster, told.clusters, scan, options) : null),
    place:
      place === null
        ? null
        : {
            id: place.id,
            name: place.name,
            evidence: [options.span(tokens[place.from]!.start, tokens[place.to - 1]!.end)],
          },
    participants: cluster.participants.map((a) => ({
      ...a,
      evidence: evidenceOfActor(a.id, a.state, frames, scan, options),
    })),
    initiator: values.size === 1 ? (claims[0]?.value ?? null) : null,
    initiator_claims: claims,
    formats: [],
    dossiers: [],
    reported_by: [],
    evidence: frames.map((f) => options.span(f.evidence.start, f.evidence.end)),
    rules: [...new Set(frames.flatMap((f) => f.rules))],
  };
}

function evidenceOfActor(
  id: string,
  state: string | undefined,
  frames: readonly Frame[],
  scan: ContactScan,
  options: ContactOptions,
): Span[] {
  const { tokens, sentences } = scan.analysis;
  const spans: Span[] = [];
  const seen = new Set<number>();
  for (const frame of frames) {
    const s = sentences[frame.trigger.sentence]!;
    const own = nearTokens(options.mentions, s.from, s.to).filter(
      (m) =>
        m.from >= s.from &&
        m.to <= s.to &&
        m.actors.some((a) => a.id === id || (a.kind !== "person" && a.state === state)),
    );
    const mention = own.find((m) => m.actors.some((a) => a.id === id)) ?? own[0];
    if (mention === undefined || seen.has(mention.from)) continue;
    seen.add(mention.from);
    spans.push(options.span(tokens[mention.from]!.start, tokens[mention.to - 1]!.end));
  }
  return spans;
}
