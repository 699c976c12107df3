/** Gold facts, in the form of `corpus/*.gold.json`. Names are strings; a three-letter state stands for any actor of it. */
export type GoldName = string | { readonly name?: string; readonly country?: string };

export interface GoldContact {
  readonly key: string;
  readonly kind: string;
  readonly kind_also?: readonly string[];
  readonly status: string;
  readonly status_also?: readonly string[];
  readonly main?: boolean;
  readonly date: string | null;
  readonly date_also?: readonly (string | null)[];
  readonly not_before?: string;
  /** Dates that would be wrong. */
  readonly never?: readonly string[];
  readonly place?: string;
  readonly participants: readonly GoldName[];
  readonly participants_also?: readonly (readonly string[])[];
  readonly initiator: string | null;
  readonly initiator_claims?: readonly { readonly value: string }[];
  readonly dossiers?: readonly string[];
  readonly formats?: readonly string[];
  readonly reported_by?: readonly string[];
  readonly anchor: string;
}

export interface GoldStatement {
  readonly speakers: readonly string[];
  readonly chain?: readonly string[];
  readonly kind?: string;
  readonly anchor: string;
}

export interface GoldAgreement {
  readonly date: string | null;
  readonly anchor: string;
  readonly provisions?: readonly { readonly kind: string; readonly anchor: string }[];
  readonly status?: { readonly value: string; readonly anchor: string };
}

export interface GoldDocument {
  readonly file: string;
  readonly lang: string;
  readonly url?: string;
  readonly published: string | null;
  /** What the page's metadata said, when neither text nor URL does. */
  readonly published_metadata?: string;
  readonly flags?: readonly string[];
  readonly contacts: readonly GoldContact[];
  readonly optional?: readonly { readonly anchor: string }[];
  readonly statements?: readonly GoldStatement[];
  readonly agreements?: readonly GoldAgreement[];
  readonly boilerplate?: readonly string[];
  readonly captions?: readonly string[];
}

export interface Gold {
  readonly documents: readonly GoldDocument[];
}

export function goldName(name: GoldName): string {
  return typeof name === "string" ? name : (name.name ?? name.country ?? "");
}
