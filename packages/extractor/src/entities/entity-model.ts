import type { Trees } from "../decide/trees.ts";
import { decodeTrees, encodeTrees } from "../decide/trees-file.ts";
import type { Calibration } from "./calibration.ts";
import type { CountsTable } from "./counts-table.ts";
import { readDataFile } from "./data-file.ts";
import type { Knowledge } from "./knowledge.ts";
import { loadLexicon } from "./lexicon.ts";
import type { PairKnowledge } from "./pair-features.ts";
import { loadPhrases } from "./phrase-table.ts";
import { joinSections, splitSections } from "./sections.ts";
import { decodeTable, encodeTable } from "./table-file.ts";
import type { TaggerModel } from "./tagger.ts";
import { decodeTagger } from "./tagger-file.ts";
import { loadWords } from "./word-table.ts";

/** Everything learned that finds entities. */
export interface EntityModel {
  tagger: TaggerModel;
  known: Knowledge;
  pairs: PairKnowledge;
  /** Whether a form is an entity of a type, and whether two forms are two entities. */
  accept: Trees;
  distinct: Trees;
  calibration: Calibration;
}

/** What one unit of the phrase table's columns is worth: the tagger's sums are fractions, the rest are counts. */
export const PHRASE_UNITS = [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 1, 1, 1];
const COUNTS = ["marked", "heads", "firsts", "before", "after", "described", "clusters"] as const;
const count = (table: CountsTable): Uint8Array => encodeTable(table, []);

/** The model but for what has a file of its own (tagger.bin, phrases.bin, words.tsv). */
export function encodeDecisions({
  known,
  pairs,
  accept,
  distinct,
  calibration,
}: Omit<EntityModel, "tagger">): Uint8Array {
  return joinSections({
    accept: encodeTrees(accept),
    distinct: encodeTrees(distinct),
    pairForms: count(pairs.forms),
    pairExtras: count(pairs.extras),
    aliases: count(pairs.aliases),
    calibration: new Uint8Array(Float32Array.from(calibration).buffer),
    ...Object.fromEntries(COUNTS.map((name) => [name, count(known[name])])),
  });
}

/** Reads the models from packages/extractor/data. */
export function loadEntityModel(): EntityModel {
  const section = splitSections(readDataFile("entities.bin.gz"));
  const table = (name: string): CountsTable => decodeTable(section(name)).table;
  return {
    tagger: decodeTagger(readDataFile("tagger.bin.gz")),
    known: {
      words: loadWords(),
      lexicon: loadLexicon(),
      phrases: loadPhrases(),
      marked: table("marked"),
      heads: table("heads"),
      firsts: table("firsts"),
      before: table("before"),
      after: table("after"),
      described: table("described"),
      clusters: table("clusters"),
    },
    pairs: { forms: table("pairForms"), extras: table("pairExtras"), aliases: table("aliases") },
    accept: decodeTrees(section("accept")),
    distinct: decodeTrees(section("distinct")),
    calibration: new Float32Array(section("calibration").slice().buffer),
  };
}
