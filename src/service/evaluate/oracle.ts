import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { ActorRef, Contact, ContactKind, DateFact, Named, Reading } from "../../model/index.ts";
import { personActor } from "../../stages/actors/scan.ts";
import { edtfBounds } from "../../model/calendar.ts";
import { meaningsOf } from "../look-up.ts";
import { slug } from "../../lexicon/world.ts";
import { goldName, type GoldContact, type GoldDocument } from "./gold.ts";

/** Gold facts in the form of a reading, as if they had been read without a fault: shows resolution by itself. */
export function oracleReading(gold: GoldDocument, lexicon: Lexicon): Reading {
  const published = dated(gold.published ?? gold.published_metadata ?? null);
  return {
    schema: "readout.reading/1",
    id: gold.file,
    versions: { extractor: "gold", lexicon: lexicon.version },
    source: { path: gold.file, agencies: [] },
    language: gold.lang,
    flags: [],
    published,
    title: null,
    text: "",
    blocks: [],
    contacts: gold.contacts.map((contact, i) => contactOf(contact, `c${i + 1}`, gold, lexicon)),
    statements: [],
    agreements: [],
    notices: [],
  };
}

function contactOf(gold: GoldContact, id: string, document: GoldDocument, lexicon: Lexicon): Contact {
  const day = gold.date ?? document.published;
  const actor = (name: string): ActorRef => goldActor(name, day, lexicon);
  const initiator = gold.initiator === null ? null : actor(gold.initiator);
  return {
    id,
    kind: gold.kind === "other" ? "talks" : (gold.kind as ContactKind),
    status: gold.status as Contact["status"],
    main: gold.main === true,
    date: dated(gold.date),
    place: gold.place === undefined ? null : named("place", gold.place),
    participants: gold.participants.map((name) => actor(goldName(name))),
    initiator,
    initiator_claims: (gold.initiator_claims ?? []).map((claim) => ({
      value: actor(claim.value),
      according_to: [],
      evidence: [],
    })),
    formats: (gold.formats ?? []).map((name) => thing("format", name, lexicon)),
    dossiers: (gold.dossiers ?? []).map((name) => thing("dossier", name, lexicon)),
    reported_by: (gold.reported_by ?? []).map(actor),
    evidence: [],
    rules: [],
  };
}

/** As the stages name actors: known people and states by their ids, whoever is not known by the name itself. */
function goldActor(name: string, day: string | null, lexicon: Lexicon): ActorRef {
  const { world } = lexicon;
  const country = world.countries.get(name);
  if (country !== undefined)
    return { id: `state/${name}`, name: country.name, kind: "state", state: name, evidence: [] };
  const meanings = meaningsOf(name, lexicon);
  const person = world.people.get(slug(name)) ?? world.people.get(meanings.find((m) => m.type === "person")?.id ?? "");
  if (person !== undefined) return { ...personActor(person, whenOf(day), world), evidence: [] };
  const organisation = meanings.find((m) => m.type === "organisation");
  if (organisation !== undefined)
    return { id: `organisation/${organisation.id}`, name, kind: "organisation", evidence: [] };
  const body = meanings.find((m) => m.type === "body");
  const state = body?.data?.["state"];
  if (body !== undefined && typeof state === "string")
    return { id: `institution/${world.bodyId(state, body.id)}`, name, kind: "institution", state, evidence: [] };
  return { id: `person/${slug(name)}`, name, kind: "person", evidence: [] };
}

function whenOf(day: string | null): { from: string; to: string } | null {
  if (day === null || !/^\d{4}/.test(day)) return null;
  const { from, to } = edtfBounds(day);
  return { from: from ?? "", to: to ?? "9999" };
}

function dated(edtf: string | null): DateFact | null {
  return edtf === null ? null : { edtf, basis: "stated", evidence: [] };
}

function named(type: string, name: string): Named {
  return { id: `${type}/${slug(name)}`, name, evidence: [] };
}

/** By the id of the world's thing where it is known: annotators spell subjects in several ways. */
function thing(type: string, name: string, lexicon: Lexicon): Named {
  const known = meaningsOf(name, lexicon).find((m) => m.type === type)?.id;
  return known === undefined ? named(type, name) : { id: `${type}/${known}`, name, evidence: [] };
}
