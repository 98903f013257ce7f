/**
 * Compiles lists of names (TSV: name, type, extra) into packages/extractor/data/lexicon.bin.gz: for each phrase, in how
 * many lists of each group it stands. Run: node packages/extractor/train/make-lexicon.ts FOLDER_OF_LISTS
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CountsBuilder } from "../src/entities/counts-table.ts";
import { LEXICON_GROUPS, type LexiconGroup } from "../src/entities/lexicon.ts";
import { phraseKey, wordKeys } from "../src/entities/phrases.ts";
import { encodeTable } from "../src/entities/table-file.ts";
import { loadWords } from "../src/entities/word-table.ts";
import { tokenize } from "../src/text/tokens.ts";

const FILES: Record<LexiconGroup, string[]> = {
  models: ["helm_models", "epoch_models", "modelsdev_llms", "timm_entrypoints", "timm_families", "kerashub_families"],
  datasets: ["hf_datasets_v2.5", "mteb_tasks", "lm_eval_tasks", "opencompass_datasets", "pyg_datasets"],
  corpora: ["epoch_training_datasets", "awesome_public_datasets"],
  scenarios: ["helm_schema", "nlpprogress_headings"],
  metrics: ["metrics_evaluate_torchmetrics"],
  devices: ["epoch_hardware", "hf_tasks_hardware", "xilinx_boardstore", "litex_boards", "pciids_accelerators"],
  languages: ["linguist_languages"],
  libraries: ["hf_tasks_libraries", "awesome_ml_software"],
  tasks: ["hf_tasks_tasks"],
};
const MAX_WORDS = 6;
/** A single word that more abstracts than this contain in lower case is a common word, not a name. */
const COMMON = 1500;

/** The ways in which a listed name may stand in a text: whole, without brackets, what the brackets hold. */
function variants(name: string, group: LexiconGroup): string[] {
  const spaced = name.replace(/_/g, " ").trim();
  const inner = [...spaced.matchAll(/[([]([^()[\]]{2,40})[)\]]/g)].map((m) => m[1] ?? "");
  const outer = spaced
    .replace(/[([][^()[\]]*[)\]]/g, " ")
    .replace(/\s+-\s.*$/, "")
    .trim();
  const found = [outer, ...inner];
  const parts = outer.split(/\s+/);
  if (group === "devices") found.push(...parts.filter((p) => /[A-Za-z]\d|\d[A-Za-z]/.test(p) && !/^\d+GB?$/i.test(p)));
  if (group === "devices" && parts.length > 1) found.push(parts.slice(1).join(" "));
  return found;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("make-lexicon needs the folder of lists: node make-lexicon.ts FOLDER");
const words = loadWords();
const builder = new CountsBuilder(LEXICON_GROUPS.length);
LEXICON_GROUPS.forEach((group, column) => {
  const families = new Map<string, number>();
  for (const file of FILES[group]) {
    const seen = new Set<number>();
    const add = (phrase: string): void => {
      const tokens = tokenize(phrase);
      const keys = wordKeys(tokens);
      const plain = tokens.filter((_, i) => (keys[i] ?? 0) > 0);
      const only = plain[0]?.text.toLowerCase() ?? "";
      if (plain.length === 0 || plain.length > MAX_WORDS || phrase.length < 2) return;
      if (plain.length === 1 && (only.length < 2 || /^\d+$/.test(only))) return;
      const facts = words.get(only);
      if (plain.length === 1 && facts && facts.documents > COMMON && facts.capital < 5) return;
      seen.add(phraseKey(keys, 0, tokens.length));
    };
    for (const line of readFileSync(join(folder, `${file}.tsv`), "utf8").split("\n")) {
      const name = line.split("\t")[0] ?? "";
      for (const variant of variants(name, group)) add(variant);
      const first = /^[A-Za-z]{3,}/.exec(name)?.[0];
      if (group === "models" && first !== undefined) families.set(first, (families.get(first) ?? 0) + 1);
    }
    for (const key of seen) builder.add(key, column);
  }
  // Families: what several listed models begin with ("Qwen", "Gemma").
  for (const [family, count] of families) {
    const facts = words.get(family.toLowerCase());
    if (count < 3 || (facts && facts.documents > COMMON && facts.capital < 5)) continue;
    builder.add(phraseKey(wordKeys(tokenize(family)), 0, 1), column);
  }
});
const table = builder.build();
console.error(`${table.keys.length} phrases`);
writeFileSync(new URL("../data/lexicon.bin.gz", import.meta.url), gzipSync(encodeTable(table, []), { level: 9 }));
