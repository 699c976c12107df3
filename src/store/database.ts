/** The one way the store speaks to a database: PostgreSQL's SQL, version 15 or newer, embedded or served. */
export interface Sql {
  readonly query: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
}

export interface Database extends Sql {
  /** Several statements without values. */
  readonly script: (text: string) => Promise<void>;
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
  /** Lets other processes of this machine, of this version of the program, work through this one until it closes. */
  readonly share?: (as?: Shared) => Promise<void>;
}

/** What both sides of a shared register must agree on. */
export interface Shared {
  readonly schema: number;
}
