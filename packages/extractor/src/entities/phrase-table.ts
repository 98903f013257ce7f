import type { CountsTable } from "./counts-table.ts";
import { readDataFile } from "./data-file.ts";
import { decodeTable } from "./table-file.ts";

let loaded: CountsTable | undefined;

/** What the unlabelled abstracts say of phrases; read once, for entities and roles ask the same table. */
export function loadPhrases(): CountsTable {
  loaded ??= decodeTable(readDataFile("phrases.bin.gz")).table;
  return loaded;
}
