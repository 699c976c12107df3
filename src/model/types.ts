/** The types of `schemas.ts`, without the validator: importing this file costs nothing at run time. */
import type { z } from "zod";
import type * as schemas from "./schemas.ts";

export type Span = z.infer<typeof schemas.Span>;
export type LocatedSpan = z.infer<typeof schemas.LocatedSpan>;
export type DateFact = z.infer<typeof schemas.DateFact>;
export type ActorKind = z.infer<typeof schemas.ActorKind>;
export type ActorRef = z.infer<typeof schemas.ActorRef>;
export type Named = z.infer<typeof schemas.Named>;
export type ContactKind = z.infer<typeof schemas.ContactKind>;
export type ContactStatus = z.infer<typeof schemas.ContactStatus>;
export type InitiatorClaim = z.infer<typeof schemas.InitiatorClaim>;
export type Contact = z.infer<typeof schemas.Contact>;
export type ChainLink = z.infer<typeof schemas.ChainLink>;
export type Statement = z.infer<typeof schemas.Statement>;
export type Provision = z.infer<typeof schemas.Provision>;
export type Agreement = z.infer<typeof schemas.Agreement>;
export type BlockRole = z.infer<typeof schemas.BlockRole>;
export type Block = z.infer<typeof schemas.Block>;
export type Notice = z.infer<typeof schemas.Notice>;
export type Source = z.infer<typeof schemas.Source>;
export type Reading = z.infer<typeof schemas.Reading>;
export type ContactCorrection = z.infer<typeof schemas.ContactCorrection>;
export type RegisterContact = z.infer<typeof schemas.RegisterContact>;
export type RegisterAgreement = z.infer<typeof schemas.RegisterAgreement>;
export type Comparison = z.infer<typeof schemas.Comparison>;
export type PointReason = z.infer<typeof schemas.PointReason>;
export type ComparisonPoint = z.infer<typeof schemas.ComparisonPoint>;

/** What a reader of files, feeds or pages hands to `extract`. `text` is decoded and never rewritten. */
export interface Document {
  /** `sha256:` and the hash of the input's bytes. */
  readonly id: string;
  readonly text: string;
  readonly source: { readonly id?: string; readonly path?: string; readonly url?: string };
  /** EDTF, from the page's metadata. */
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
  /** What decoding found: "damaged-encoding", "truncated". */
  readonly flags?: readonly string[];
}
