import type { GrafeoDB } from "@grafeo-db/js";
import type { CypherValue } from "@lithograph/model";
import { z } from "zod";

const NodeValue = z.looseObject({ _id: z.number(), _labels: z.array(z.string()) });
const EdgeValue = z.looseObject({ _id: z.number(), _type: z.string(), _source: z.number(), _target: z.number() });
const PathValue = z.strictObject({ nodes: z.array(NodeValue).min(1), edges: z.array(EdgeValue) });

/**
 * Grafeo's values as the rows of an answer: nodes, relationships and paths tagged and named by our ids, so that both
 * engines give the same; integers beyond 2^53 and what JSON has no form for as strings.
 */
export class RowValues {
  readonly #db: GrafeoDB;

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  of(value: unknown): CypherValue {
    if (value === null || value === undefined) return null;
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (Array.isArray(value)) return value.map((item) => this.of(item));
    if (value instanceof Date) return value.toISOString();
    if (ArrayBuffer.isView(value)) return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
    return typeof value === "object" ? this.#object(value) : String(value);
  }

  #object(value: object): CypherValue {
    const path = "nodes" in value && "edges" in value ? PathValue.safeParse(value) : undefined;
    if (path?.success) return this.#path(path.data);
    const node = "_labels" in value ? NodeValue.safeParse(value) : undefined;
    if (node?.success) return this.#node(node.data);
    const edge = "_source" in value ? EdgeValue.safeParse(value) : undefined;
    if (edge?.success) return this.#edge(edge.data);
    return this.#properties(value);
  }

  #node({ _id, _labels, ...properties }: z.infer<typeof NodeValue>): CypherValue {
    return { $node: this.#name(_id), labels: _labels.toSorted(), properties: this.#properties(properties) };
  }

  #edge({ _id, _type, _source, _target, ...properties }: z.infer<typeof EdgeValue>): CypherValue {
    const [start, end] = [this.#name(_source), this.#name(_target)];
    return {
      $relationship: relationshipName(start, _type, end),
      type: _type,
      start,
      end,
      properties: this.#properties(properties),
    };
  }

  #path({ nodes, edges }: z.infer<typeof PathValue>): CypherValue {
    const parts = nodes.flatMap((node, index) => {
      const edge = edges[index];
      return edge === undefined ? [this.#node(node)] : [this.#node(node), this.#edge(edge)];
    });
    return { $path: parts };
  }

  #properties(properties: object): { [key: string]: CypherValue } {
    const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, value]) => [key, this.of(value)]));
  }

  #name(number: number): string {
    const id = this.#db.getNode(number)?.get("id");
    return typeof id === "string" ? id : String(number);
  }
}

/** How a relationship is named in rows of both engines. */
export function relationshipName(start: string, type: string, end: string): string {
  return `${start} -[${type}]-> ${end}`;
}
