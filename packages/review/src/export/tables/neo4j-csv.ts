import type { Properties, PropertyGraph, PropertyValue } from "@lithograph/graph";
import { ENTITY_TYPES, ROLE_RELATIONSHIP } from "@lithograph/model";
import type { Cell } from "../graph/columns.ts";

interface CsvFile {
  file: string;
  /** With neo4j-admin's types: `id:ID`, `aliases:string[]`, `:LABEL`. */
  header: string[];
  rows: Iterable<Cell[]>;
}

type Field = readonly [name: string, type: "string" | "long" | "double" | "string[]" | "long[]"];
const ENTITY: readonly Field[] = [
  ...([
    ["name", "string"],
    ["type", "string"],
    ["aliases", "string[]"],
    ["vendor", "string"],
    ["year", "long"],
    ["deviceClass", "string"],
  ] as const),
];
const PAPER: readonly Field[] = [
  ...([
    ["title", "string"],
    ["abstract", "string"],
    ["authors", "string[]"],
    ["year", "long"],
    ["venue", "string"],
  ] as const),
  ...([
    ["doi", "string"],
    ["arxivId", "string"],
    ["pmid", "string"],
    ["url", "string"],
  ] as const),
];
const RESULT: readonly Field[] = [
  ...([
    ["value", "string"],
    ["low", "double"],
    ["high", "double"],
    ["unit", "string"],
    ["change", "string"],
  ] as const),
  ...([
    ["qualifier", "string"],
    ["sentence", "string"],
    ["confidence", "double"],
    ["paper", "string"],
    ["metric", "string"],
  ] as const),
  ...([
    ["subject", "string"],
    ["baseline", "string[]"],
    ["benchmark", "string[]"],
    ["hardware", "string"],
    ["ratio", "double"],
  ] as const),
];
const LINK: readonly Field[] = [
  ...([
    ["name", "string"],
    ["sentence", "string"],
    ["start", "long"],
    ["end", "long"],
    ["confidence", "double"],
    ["rule", "string"],
  ] as const),
  ...([
    ["papers", "long"],
    ["evidence", "string[]"],
    ["year", "double"],
    ["metric", "string"],
    ["low", "double"],
    ["high", "double"],
    ["unit", "string"],
  ] as const),
];

/** The files of `neo4j-admin database import`, which LOAD CSV takes as well. */
export function neo4jRows({ entities, papers, isA, derived }: PropertyGraph): CsvFile[] {
  const results = papers.flatMap((paper) => paper.results);
  const edges = [
    ...papers.flatMap(({ links }) => links),
    ...papers.flatMap(({ paper, results: own }) =>
      own.map(({ id }) => ({ type: "STATES", source: paper.id, target: id, properties: {} })),
    ),
    ...results.flatMap(({ slots }) => slots),
    ...derived,
    ...isA,
  ];
  return [
    {
      file: "entities.csv",
      header: head(["id:ID", ":LABEL"], ENTITY),
      rows: entities.map((one) => [one.id, `Entity;${one.type}`, ...cells(ENTITY, one)]),
    },
    {
      file: "papers.csv",
      header: head(["id:ID", ":LABEL"], PAPER),
      rows: papers.map(({ paper }) => [paper.id, "Paper", ...cells(PAPER, paper)]),
    },
    {
      file: "results.csv",
      header: head(["id:ID", ":LABEL"], RESULT),
      rows: results.map(({ id, properties }) => [id, "Result", ...cells(RESULT, properties)]),
    },
    {
      file: "relationships.csv",
      header: head([":START_ID", ":END_ID", ":TYPE"], LINK),
      rows: edges.map(({ source, target, type, properties }) => [source, target, type, ...cells(LINK, properties)]),
    },
  ];
}

const head = (first: string[], fields: readonly Field[]) => [
  ...first,
  ...fields.map(([name, type]) => `${name}:${type}`),
];
const cells = (fields: readonly Field[], values: Properties) => fields.map(([name]) => cellOf(values[name]));

function cellOf(value: PropertyValue | undefined): Cell {
  if (value === undefined) return null;
  // ";" divides the items of a list: inside of one it would make two.
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((item) => String(item).replaceAll(";", ",")).join(";");
  return typeof value === "boolean" ? String(value) : value;
}

const CONVERT = { string: "", long: "toInteger", double: "toFloat", "string[]": "split", "long[]": "split" };
function setting(variable: string, fields: readonly Field[]): string {
  const values = fields.map(([name, type]) => {
    const field = `row.\`${name}:${type}\``;
    if (CONVERT[type] === "split") return `${variable}.\`${name}\` = split(${field}, ';')`;
    return `${variable}.\`${name}\` = ${CONVERT[type] === "" ? field : `${CONVERT[type]}(${field})`}`;
  });
  return values.join(", ");
}

const node = (file: string, label: string, fields: readonly Field[], filter = "") =>
  `LOAD CSV WITH HEADERS FROM 'file:///${file}' AS row\nWITH row${filter}\nMERGE (n:${label} {id: row.\`id:ID\`}) SET ${setting("n", fields)};\n`;

/** Statements that read the files into a database that runs. */
export const LOAD_CSV = [
  ...["Entity", "Paper", "Result"].map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
  ),
  node("entities.csv", "Entity", ENTITY),
  ...ENTITY_TYPES.map((type) => `MATCH (n:Entity {type: '${type}'}) SET n:${type};\n`),
  node("papers.csv", "Paper", PAPER),
  node("results.csv", "Result", RESULT),
].join("");

type End = "Entity" | "Paper" | "Result";
const ENDS: readonly (readonly [types: readonly string[], start: End, end: End])[] = [
  [Object.values(ROLE_RELATIONSHIP), "Paper", "Entity"],
  [["STATES"], "Paper", "Result"],
  [["MEASURES", "OF", "AGAINST", "ON", "AT"], "Result", "Entity"],
  [[...new Set([...Object.values(ROLE_RELATIONSHIP), "OUTPERFORMS", "IS_A"])], "Entity", "Entity"],
];

/** A relationship's type cannot be a value in Cypher: one statement for each. */
export const RELATIONSHIPS: readonly string[] = ENDS.flatMap(([types, start, end]) =>
  types.map(
    (type) =>
      `LOAD CSV WITH HEADERS FROM 'file:///relationships.csv' AS row\nWITH row WHERE row.\`:TYPE\` = '${type}'\nMATCH (a:${start} {id: row.\`:START_ID\`}), (b:${end} {id: row.\`:END_ID\`})\nCREATE (a)-[r:${type}]->(b) SET ${setting("r", LINK)};\n`,
  ),
);
