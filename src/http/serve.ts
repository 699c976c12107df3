import { serve as listen } from "@hono/node-server";
import type { Hono } from "hono";

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Resolves once it listens; port 0 takes a free one. Rejects when the port is taken. */
export function serve(app: Hono, { host, port }: Address): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: host, port }, (info) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.once("error", reject);
  });
}

/** Names under which a server that listens on this machine alone may be asked for; any name otherwise. */
export function hostsOf(host: string): readonly string[] | undefined {
  const own = ["127.0.0.1", "localhost", "::1"];
  return own.includes(host) ? own : undefined;
}
