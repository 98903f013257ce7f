import {
  type EdgeRecord,
  type Properties,
  type PropertyGraph,
  type PropertyValue,
  propertyGraph,
} from "@lithograph/graph";
import { type ExportFormat, inChunks } from "../format.ts";

/** A script that makes the graph in Neo4j; it may run twice, and over a graph that holds other papers. */
export const cypherFormat: ExportFormat = {
  name: "cypher",
  label: "Cypher script",
  mediaType: "application/x-cypher-query",
  extension: "cypher",
  exports: "graph",
  opensIn: "cypher-shell, Neo4j Browser, Memgraph",
  write: (data) => inChunks(cypherScript(propertyGraph(data.graph))),
};

/** Rows of one statement: a transaction stays small. */
const BATCH = 200;

function* cypherScript({ entities, papers, isA, derived }: PropertyGraph): Generator<string> {
  yield "// Run it with: cypher-shell -f FILE\n";
  for (const label of ["Paper", "Entity", "Result"]) {
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  for (const [type, group] of Map.groupBy(entities, ({ type }) => type)) yield* nodes(`Entity`, group, `:${type}`);
  yield* nodes(
    "Paper",
    papers.map(({ paper }) => paper),
  );
  const results = papers.flatMap((paper) => paper.results);
  yield* nodes(
    "Result",
    results.map(({ id, properties }) => ({ ...properties, id })),
  );
  yield* relationships(
    "Paper",
    "Entity",
    papers.flatMap(({ links }) => links),
  );
  const states = papers.flatMap(({ paper, results: own }) => own.map(({ id }) => edge("STATES", paper.id, id)));
  yield* relationships("Paper", "Result", states);
  yield* relationships(
    "Result",
    "Entity",
    results.flatMap(({ slots }) => slots),
  );
  yield* relationships("Entity", "Entity", isA);
  yield* relationships("Entity", "Entity", derived);
}

const edge = (type: string, source: string, target: string): EdgeRecord => ({ type, source, target, properties: {} });

function* nodes(label: string, items: readonly Properties[], also = ""): Generator<string> {
  for (const batch of batches(items)) {
    const rows = batch.map((item) => mapLiteral(item)).join(",\n");
    yield `UNWIND [\n${rows}\n] AS row\nMERGE (n:${label} {id: row.id}) SET n += row${also === "" ? "" : `, n${also}`};\n`;
  }
}

/** A key tells apart what two entities may have several of (a metric): it is part of what is merged. */
function* relationships(
  from: string,
  to: string,
  edges: readonly (EdgeRecord & { key?: string })[],
): Generator<string> {
  for (const [type, group] of Map.groupBy(edges, (one) => one.type)) {
    for (const batch of batches(group)) {
      const rows = batch.map(({ source, target, key = "", properties }) => {
        return `{a: ${literal(source)}, b: ${literal(target)}, key: ${literal(key)}, p: ${mapLiteral(properties)}}`;
      });
      yield `UNWIND [\n${rows.join(",\n")}\n] AS row\nMATCH (a:${from} {id: row.a}), (b:${to} {id: row.b})\nMERGE (a)-[r:${type} {key: row.key}]->(b) SET r += row.p;\n`;
    }
  }
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function mapLiteral(properties: Properties): string {
  // Names of properties are ours, never a paper's.
  return `{${Object.entries(properties)
    .map(([name, value]) => `\`${name}\`: ${literal(value)}`)
    .join(", ")}}`;
}

function literal(value: PropertyValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return typeof value === "string" ? stringLiteral(value) : String(value);
}

/**
 * A string literal that holds exactly this text. Cypher reads `\uXXXX` before it looks for the end of a string, so no
 * backslash may stand before a "u": there the string is put together from two. Control characters are left out.
 */
export function stringLiteral(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[\\'\n\r\t]/g, (char, at: number) => {
      if (char === "\\" && /u/i.test(text[at + 1] ?? "")) return "\\\\' + '";
      return ESCAPES[char] ?? char;
    })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, "");
  return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
