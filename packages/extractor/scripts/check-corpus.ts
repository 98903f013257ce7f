/**
 * Extracts from many abstracts and checks what must hold for each: every mention and value is the exact slice of the
 * text, and none takes too long. Run: node packages/extractor/scripts/check-corpus.ts ABSTRACTS.jsonl.gz [HOW_MANY]
 */
import { paperText } from "@lithograph/model";
import { createExtractor } from "../src/extract.ts";
import { readCorpus } from "../train/corpus.ts";

/** One abstract may take this long, in milliseconds. */
const LIMIT = 250;

const [path, most = "Infinity"] = process.argv.slice(2);
if (path === undefined) throw new Error("check-corpus needs the abstracts: node check-corpus.ts ABSTRACTS.jsonl.gz");
const loading = performance.now();
const extractor = createExtractor();
console.log(`models loaded in ${(performance.now() - loading).toFixed(0)} ms`);

let [papers, entities, results, wrong, spent] = [0, 0, 0, 0, 0];
let slowest = { id: "", ms: 0 };
for await (const paper of readCorpus(path)) {
  if (papers >= Number(most)) break;
  const text = paperText(paper);
  const start = performance.now();
  const evidence = extractor.extract(paper);
  const ms = performance.now() - start;
  spent += ms;
  papers += 1;
  // The first few run cold.
  if (ms > slowest.ms && papers > 20) slowest = { id: paper.id, ms };
  entities += evidence.entities.length;
  results += evidence.results.length;
  for (const { start: from, end, text: said } of evidence.entities.flatMap((e) => e.mentions))
    if (text.slice(from, end) !== said) wrong += 1;
  for (const { start: from, end, value } of evidence.results) if (text.slice(from, end) !== value) wrong += 1;
}
console.log(`${papers} abstracts, ${((1000 * papers) / spent).toFixed(0)} a second, one thread`);
console.log(`${(entities / papers).toFixed(1)} entities and ${(results / papers).toFixed(1)} results an abstract`);
console.log(`slices that differ: ${wrong}; slowest: ${slowest.ms.toFixed(0)} ms (${slowest.id})`);
if (wrong > 0 || slowest.ms > LIMIT) process.exitCode = 1;
