/** The one way the store speaks to a database: PostgreSQL's SQL, version 15 or newer, embedded or served. */
export interface Sql {
  readonly query: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
}

export interface Database extends Sql {
  /** Several statements without values. */
  readonly script: (text: string) => Promise<void>;
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
