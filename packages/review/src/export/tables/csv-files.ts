import { type PropertyGraph, propertyGraph } from "@lithograph/graph";
import type { ExportData } from "../export-data.ts";
import type { ExportFormat } from "../format.ts";
import { type Cell, type Column, EDGE_COLUMNS, NODE_COLUMNS } from "../graph/columns.ts";
import { exportGraph } from "../graph/export-graph.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { csvLine, neo4jLine } from "./csv.ts";
import { LOAD_CSV, neo4jRows, RELATIONSHIPS } from "./neo4j-csv.ts";
import { evidenceTable, resultTable } from "./table.ts";
import { tableCsv } from "./table-csv.ts";

/** CSV for everything that takes CSV: Gephi's pair, Neo4j's import, and the tables. */
export const csvFilesFormat: ExportFormat = {
  name: "csv",
  label: "CSV files (ZIP)",
  mediaType: "application/zip",
  extension: "zip",
  exports: "graph",
  opensIn: "Gephi, Neo4j import, spreadsheets",
  write: (data) => writeZip(csvFiles(data)),
};

function* csvFiles(data: ExportData): Generator<ZipEntry> {
  const { nodes, edges } = exportGraph(data);
  const drawn: readonly Column<(typeof nodes)[number]>[] = [
    { name: "Id", type: "string", value: ({ id }) => id },
    { name: "Label", type: "string", value: ({ label }) => label },
    ...NODE_COLUMNS,
    ...(["x", "y", "size"] as const).map((name) => ({
      name,
      type: "float" as const,
      value: (node: (typeof nodes)[number]) => node[name],
    })),
    { name: "colour", type: "string", value: ({ colour }) => colour },
  ];
  const linked: readonly Column<(typeof edges)[number]>[] = [
    { name: "Source", type: "string", value: ({ source }) => source },
    { name: "Target", type: "string", value: ({ target }) => target },
    { name: "Type", type: "string", value: () => "Directed" },
    { name: "Id", type: "string", value: ({ id }) => id },
    { name: "Label", type: "string", value: ({ type }) => type },
    { name: "Weight", type: "integer", value: ({ papers }) => Math.max(1, papers) },
    ...EDGE_COLUMNS,
  ];
  yield { name: "README.txt", pieces: [README] };
  yield { name: "gephi/nodes.csv", pieces: csv(drawn, nodes) };
  yield { name: "gephi/edges.csv", pieces: csv(linked, edges) };
  yield* neo4jFiles(propertyGraph(data.graph));
  yield { name: "tables/evidence.csv", pieces: tableCsv(evidenceTable(data)) };
  yield { name: "tables/results.csv", pieces: tableCsv(resultTable(data)) };
}

function* neo4jFiles(graph: PropertyGraph): Generator<ZipEntry> {
  for (const { file, header, rows } of neo4jRows(graph)) {
    yield { name: `neo4j/${file}`, pieces: lines(header, rows, neo4jLine) };
  }
  yield { name: "neo4j/load-csv.cypher", pieces: [LOAD_CSV, ...RELATIONSHIPS] };
}

function* csv<T>(columns: readonly Column<T>[], items: readonly T[]): Generator<string> {
  yield* lines(
    columns.map(({ name }) => name),
    items.map((item) => columns.map(({ value }) => value(item))),
  );
}

function* lines(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  toLine: (cells: readonly Cell[]) => string = csvLine,
): Generator<string> {
  yield toLine(header);
  for (const row of rows) yield toLine(row);
}

const README = `CSV files of a Lithograph graph, UTF-8, comma separated, after RFC 4180.

gephi/     nodes.csv and edges.csv: in Gephi, File > Import spreadsheet, first the nodes, then the edges.
neo4j/     for an empty database:
             neo4j-admin database import full neo4j --multiline-fields=true --array-delimiter=";" --legacy-style-quoting=true \\
               --nodes=entities.csv --nodes=papers.csv --nodes=results.csv --relationships=relationships.csv
           or into one that runs: put the files into its import folder and run load-csv.cypher in cypher-shell.
tables/    evidence.csv and results.csv: one line for each thing that a paper says.

A text that a spreadsheet would take for a formula (it begins with = + - @ or a tab) has an apostrophe before it.
`;
