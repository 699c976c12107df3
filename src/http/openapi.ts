import { jsonSchemas } from "../model/json-schemas.ts";
import type { Resource } from "./resource.ts";
import { resources } from "./resources.ts";

const FILTERS = [
  ["actor", "Takes part: a name or a state, in any language; several narrow"],
  ["between", "Both take part: A,B"],
  ["dossier", "A subject"],
  ["kind", "call, video, meeting, visit, summit, letter, message, talks"],
  ["status", "held, planned, proposed, refused, denied, cancelled"],
  ["since", "First day, month or year"],
  ["until", "Last day, month or year"],
  ["side", "Reported by this side"],
  ["query", "Words anywhere in the contact or in what was said of it"],
  ["limit", "1 to 500"],
  ["after", "`next` of the page before"],
] as const;

/** The API as OpenAPI 3.1, from the same table as the routes and the same schemas as the contract. */
export function openApi(version: string): object {
  const paths: Record<string, object> = {};
  for (const resource of Object.values(resources) as readonly Resource<unknown>[]) {
    const base = resource.path === "/" ? "/index" : resource.path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}");
    paths[`${base}.json`] = { get: operation(resource, "application/json") };
    if (resource.csv !== undefined) paths[`${base}.csv`] = { get: operation(resource, "text/csv") };
    if (resource.markdown === true) paths[`${base}.md`] = { get: operation(resource, "text/markdown") };
    if (resource.feed !== undefined) {
      paths[`${base}.atom`] = { get: operation(resource, "application/atom+xml") };
      paths[`${base}.jsonfeed`] = { get: operation(resource, "application/feed+json") };
    }
  }
  paths["/healthz"] = {
    get: { summary: "Whether the register can be asked", responses: { "200": { description: "It can" } } },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version,
      description: "Who spoke with whom, when, on whose initiative, according to whom.",
    },
    paths,
    components: {
      schemas: {
        ...jsonSchemas(),
        problem: {
          type: "object",
          properties: { type: { type: "string" }, title: { type: "string" }, status: { type: "integer" } },
          required: ["type", "title", "status"],
        },
      },
    },
  };
}

function operation(resource: Resource<unknown>, media: string): object {
  const inPath = [...resource.path.matchAll(/:(\w+)/g)].map((match) => ({
    name: match[1],
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = (resource.filters === true ? FILTERS : []).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  const schema =
    media !== "application/json"
      ? { type: media.endsWith("json") ? "object" : "string" }
      : resource.schema === undefined
        ? { type: "object" }
        : { $ref: `#/components/schemas/${resource.schema}` };
  const problem = (description: string): object => ({
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
  });
  return {
    summary: resource.summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      "200": { description: resource.summary, content: { [media]: { schema } } },
      "400": problem("A filter that cannot be"),
      "404": problem("Nothing there"),
    },
  };
}
