import { ENTITY_TYPES, type EntityType } from "@lithograph/model";
import { nameKey } from "../name-key.ts";
import type { KnownEntity } from "./known-entity.ts";
import { readTable } from "./read-table.ts";

/** The shipped tables of a type; a name that an earlier file gives is not changed by a later one. */
const FILES: Record<EntityType, readonly string[]> = {
  Hardware: ["taxonomy-hardware.tsv", "taxonomy-devices.tsv"],
  Technique: ["taxonomy-techniques.tsv"],
  Model: ["taxonomy-models.tsv"],
  Benchmark: ["taxonomy-benchmarks.tsv"],
  Metric: ["taxonomy-metrics.tsv"],
  Software: ["taxonomy-software.tsv"],
  Task: ["taxonomy-tasks.tsv"],
};

/** Columns: name, parents, aliases (both separated by ";"), vendor, year, class; the first line names them. */
function readRows(type: EntityType, file: string): KnownEntity[] {
  const list = (cell: string | undefined): string[] => (cell ?? "").split(";").filter(Boolean);
  return readTable(file).map((row) => {
    const [name = "", parents, aliases, vendor, year, deviceClass] = row;
    return {
      type,
      name,
      parents: list(parents),
      aliases: list(aliases),
      vendor: vendor || null,
      year: year ? Number(year) : null,
      deviceClass: deviceClass || null,
    };
  });
}

/** Entities of one type by the keys of their names and aliases. A name wins over an alias of another. */
export type KnownTable = ReadonlyMap<string, KnownEntity>;

function compileTable(type: EntityType): KnownTable {
  const rows = FILES[type].flatMap((file) => readRows(type, file));
  const table = new Map<string, KnownEntity>();
  for (const forms of [(row: KnownEntity) => [row.name], (row: KnownEntity) => row.aliases]) {
    for (const row of rows) {
      for (const form of forms(row)) {
        const key = nameKey(form);
        if (!table.has(key)) table.set(key, row);
      }
    }
  }
  return table;
}

let tables: ReadonlyMap<EntityType, KnownTable> | undefined;

/** The shipped table of a type; all are read on first use (some milliseconds) and kept. */
export function knownTable(type: EntityType): KnownTable {
  tables ??= new Map(ENTITY_TYPES.map((each) => [each, compileTable(each)]));
  return tables.get(type) ?? new Map();
}

let ambiguous: ReadonlySet<string> | undefined;

/** Whether a short form has several usual readings, so that only the paper's own definition may expand it. */
export function isAmbiguousShortForm(key: string): boolean {
  ambiguous ??= new Set(readTable("links-ambiguous.tsv").map(([short = ""]) => nameKey(short)));
  return ambiguous.has(key);
}
