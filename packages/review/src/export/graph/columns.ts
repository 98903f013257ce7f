import type { ExportEdge, ExportNode } from "./export-graph.ts";

export type Cell = string | number | null;
export interface Column<T> {
  name: string;
  type: "string" | "integer" | "float";
  value(item: T): Cell;
}

/** What is told of each node in every format, beside id, label, place, size and colour. */
export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { name: "type", type: "string", value: ({ kind }) => kind },
  { name: "papers", type: "integer", value: ({ papers }) => papers },
  { name: "year", type: "integer", value: ({ year }) => year },
  { name: "firstYear", type: "integer", value: ({ first }) => first },
  { name: "lastYear", type: "integer", value: ({ last }) => last },
  { name: "deviceClass", type: "string", value: ({ deviceClass }) => deviceClass },
  { name: "vendor", type: "string", value: ({ vendor }) => vendor },
  { name: "aliases", type: "string", value: ({ aliases }) => (aliases.length === 0 ? null : aliases.join("; ")) },
  { name: "citationKey", type: "string", value: ({ citationKey }) => citationKey },
  { name: "doi", type: "string", value: ({ doi }) => doi },
  { name: "url", type: "string", value: ({ url }) => url },
];

/** What is told of each edge in every format, beside its ends. */
export const EDGE_COLUMNS: readonly Column<ExportEdge>[] = [
  { name: "relationship", type: "string", value: ({ type }) => type },
  { name: "papers", type: "integer", value: ({ papers }) => papers },
  { name: "confidence", type: "float", value: ({ confidence }) => confidence },
  { name: "firstYear", type: "integer", value: ({ first }) => first },
  { name: "lastYear", type: "integer", value: ({ last }) => last },
  { name: "gain", type: "string", value: ({ gain }) => gain },
  { name: "quote", type: "string", value: ({ quote }) => quote },
  { name: "sources", type: "string", value: ({ sources }) => (sources.length === 0 ? null : sources.join("; ")) },
];

/** Values by column name, those that are null left out. */
export function cellsOf<T>(columns: readonly Column<T>[], item: T): Record<string, string | number> {
  return Object.fromEntries(
    columns.flatMap(({ name, value }) => {
      const cell = value(item);
      return cell === null ? [] : [[name, cell] as const];
    }),
  );
}
