import type { CountsTable } from "./counts-table.ts";
import { readDataFile } from "./data-file.ts";
import { decodeTable } from "./table-file.ts";

/** Groups of name lists (train/make-lexicon.ts; sources and licences in NOTICE): one column each. */
export const LEXICON_GROUPS = [
  "models",
  "datasets",
  "corpora",
  "scenarios",
  "metrics",
  "devices",
  "languages",
  "libraries",
  "tasks",
] as const;
export type LexiconGroup = (typeof LEXICON_GROUPS)[number];

/** Phrase → in how many lists of each group it stands. */
export const loadLexicon = (): CountsTable => decodeTable(readDataFile("lexicon.bin.gz")).table;
