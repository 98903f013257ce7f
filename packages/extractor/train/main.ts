/** Trains the models that the extractor ships with. Run: pnpm train */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { FormReader } from "../src/entities/tagger.ts";
import { encodeTagger } from "../src/entities/tagger-file.ts";
import { loadWords } from "../src/entities/word-table.ts";
import { readGold } from "./gold.ts";
import { labelledSentences, preparePaper } from "./prepare.ts";
import { trainTagger } from "./train-tagger.ts";

const reader = new FormReader(loadWords());
const papers = readGold("train.jsonl.gz").map((paper) => preparePaper(paper, reader));
const model = trainTagger(papers.flatMap(labelledSentences));
writeFileSync(new URL("../data/tagger.bin.gz", import.meta.url), gzipSync(encodeTagger(model), { level: 9 }));
