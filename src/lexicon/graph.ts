/**
 * Values with Maps and Sets as JSON: a list of nodes, each after those it is made of, equal ones once. What is compiled when
 * knowledge is built opens faster than it could be compiled again. For values that nobody changes: equal parts come back as one.
 */
type Primitive = string | number | boolean | null;
type Node = Primitive | readonly [kind: typeof LIST | typeof OBJECT | typeof MAP | typeof SET, ...parts: number[]];

const LIST = 0;
const OBJECT = 1;
const MAP = 2;
const SET = 3;

export function encodeGraph(value: unknown): string {
  const nodes: string[] = [];
  const numbers = new Map<string, number>();
  const add = (node: Node): number => {
    const key = JSON.stringify(node);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, nodes.length);
    return nodes.push(key) - 1;
  };
  const encode = (v: unknown): number => {
    if (v === null || typeof v === "string" || typeof v === "number" || typeof v === "boolean") return add(v);
    if (Array.isArray(v)) return add([LIST, ...v.map(encode)]);
    if (v instanceof Map) return add([MAP, ...[...v].flat().map(encode)]);
    if (v instanceof Set) return add([SET, ...[...v].map(encode)]);
    if (typeof v !== "object") throw new Error(`cannot be written: ${typeof v}`);
    const fields = Object.entries(v).filter(([, field]) => field !== undefined);
    return add([OBJECT, ...fields.flat().map(encode)]);
  };
  encode(value);
  return `[${nodes.join(",")}]`;
}

export function decodeGraph(text: string): unknown {
  const nodes = JSON.parse(text) as Node[];
  const values: unknown[] = [];
  for (const node of nodes) values.push(Array.isArray(node) ? decodeNode(node as readonly number[], values) : node);
  return values.at(-1);
}

function decodeNode(node: readonly number[], values: readonly unknown[]): unknown {
  switch (node[0]) {
    case LIST: {
      const list: unknown[] = [];
      for (let i = 1; i < node.length; i++) list.push(values[node[i]!]);
      return list;
    }
    case MAP: {
      const map = new Map<unknown, unknown>();
      for (let i = 1; i < node.length; i += 2) map.set(values[node[i]!], values[node[i + 1]!]);
      return map;
    }
    case SET: {
      const set = new Set<unknown>();
      for (let i = 1; i < node.length; i++) set.add(values[node[i]!]);
      return set;
    }
    default: {
      const object: Record<string, unknown> = {};
      for (let i = 1; i < node.length; i += 2) object[values[node[i]!] as string] = values[node[i + 1]!];
      return object;
    }
  }
}
