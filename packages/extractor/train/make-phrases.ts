/**
 * Learns what the unlabelled abstracts say of phrases and writes train/data/phrase-folds.bin.gz: document frequency,
 * definitions ("long form (LF)") and how often taggers mark them, one tagger for each fold that has not seen the fold.
 * Annotated papers that are among the abstracts are passed over.
 * Run: node --max-old-space-size=6000 packages/extractor/train/make-phrases.ts ABSTRACTS.jsonl.gz [HOW_MANY]
 */
import { FormReader, Tagger } from "../src/entities/tagger.ts";
import { decodeTagger, encodeTagger } from "../src/entities/tagger-file.ts";
import { loadWords } from "../src/entities/word-table.ts";
import { readCorpus } from "./corpus.ts";
import { FOLDS, writePhraseFolds } from "./entities/phrase-folds.ts";
import { PhraseStatistics } from "./entities/phrase-statistics.ts";
import { labelledSentences, preparePaper } from "./entities/prepare.ts";
import { TAGGER_SETTINGS, trainTagger } from "./entities/train-tagger.ts";
import { foldOf, readGold } from "./gold.ts";

/** Sharper than the tagger that ships: it goes by words alone, and only its sums over many abstracts are used. */
const SETTINGS = { ...TAGGER_SETTINGS, rate: 0.12 };

const [path, most = "Infinity"] = process.argv.slice(2);
if (path === undefined) throw new Error("make-phrases needs the abstracts: node make-phrases.ts ABSTRACTS.jsonl.gz");
const reader = new FormReader(loadWords());
const gold = readGold("train.jsonl.gz");
const papers = gold.map((paper) => preparePaper(paper, reader, null));
const taggers = [...Array(FOLDS + 1).keys()].map((k) => {
  console.error(k < FOLDS ? `tagger without fold ${k + 1} of ${FOLDS}` : "tagger on all papers");
  const model = trainTagger(papers.filter((_, i) => foldOf(i, FOLDS) !== k).flatMap(labelledSentences), SETTINGS);
  return new Tagger(decodeTagger(encodeTagger(model)));
});
const annotated = new Set(gold.map((paper) => paper.id));
const statistics = new PhraseStatistics(taggers, reader);
let read = 0;
for await (const paper of readCorpus(path)) {
  if (read >= Number(most)) break;
  if (annotated.has(paper.id)) continue;
  statistics.add(paper);
  read += 1;
  if (read % 5000 === 0) console.error(`${read} abstracts`);
}
writePhraseFolds(statistics.table());
