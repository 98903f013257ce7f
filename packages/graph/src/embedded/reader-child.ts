/** A process that has the graph open for reading only: queries run here, so that one can be ended with the process. */

import { type CypherValue, LithographError } from "@lithograph/model";
import { GrafeoDB } from "./grafeo.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";
import { readSchema } from "./read-schema.ts";
import { RowValues } from "./row-values.ts";
import { SearchIndex } from "./search-index.ts";
import { serveRequests } from "./serve-requests.ts";

let db: GrafeoDB | undefined;
let index: Promise<SearchIndex> | undefined;

serveRequests({
  open: async ({ file }) => {
    db = GrafeoDB.openReadOnly(file);
    return null;
  },
  read: (request) => read(opened(), request),
  search: async ({ text, types, limit }) => {
    index ??= SearchIndex.of(opened());
    return (await index).search(text, types, limit);
  },
  schema: () => readSchema(opened()),
  close: async () => {
    db?.close();
    return null;
  },
});

function opened(): GrafeoDB {
  if (db === undefined) throw new LithographError("ENGINE_FAILED", "The embedded graph is not open.");
  return db;
}

async function read(graph: GrafeoDB, { cypher, params, maxRows }: ReadRequest): Promise<ReadAnswer> {
  const started = performance.now();
  const result = await graph.executeCypher(cypher, params);
  const elapsedMs = performance.now() - started;
  const { columns } = result;
  const values = new RowValues(graph);
  const truncated = result.length > maxRows;
  const rows: CypherValue[][] = [];
  if (truncated) {
    for (let row = 0; row < maxRows; row += 1) {
      const byColumn = result.get(row);
      rows.push(columns.map((column) => values.of(byColumn[column])));
    }
  } else {
    for (const row of result.rows()) rows.push(row.map((value) => values.of(value)));
  }
  return { columns, rows, truncated, elapsedMs };
}
