import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createExtractor, ScoredPaper } from "@lithograph/extractor";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { timeInTurns } from "./clock.ts";
import type { Bench, BenchOptions, Measurement } from "./harness.ts";

interface Abstract {
  id: string;
  title: string;
  abstract: string;
}

/** Titles and abstracts of the training gold: real texts, of which nothing is cached between ways. */
function readAbstracts(count: number): Abstract[] {
  const path = new URL("../packages/extractor/gold/train.jsonl.gz", import.meta.url);
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  return lines.slice(0, count).map((line) => {
    const record: unknown = JSON.parse(line);
    const { id, title = "" } = ScoredPaper.parse(record);
    return { id, title, abstract: record instanceof Object && "abstract" in record ? String(record.abstract) : "" };
  });
}

/**
 * The whole extraction (sentences, entities with types, roles, results) against what two libraries of natural
 * language processing do with the same texts in their own full pass: sentences, tokens, tags, but no entities of
 * our kinds. All on one thread, taking turns.
 */
async function run({ small }: BenchOptions): Promise<Measurement[]> {
  const papers = readAbstracts(small ? 5 : 400);
  const texts = papers.map(({ title, abstract }) => `${title}\n${abstract}`);
  const extractor = createExtractor();
  const wink = winkNLP(model);
  const [ours = Number.NaN, compromise = Number.NaN, winks = Number.NaN] = await timeInTurns(
    [
      { name: "lithograph", run: () => papers.map((paper) => extractor.extract(paper)) },
      { name: "compromise", run: () => texts.map((text) => nlp(text)) },
      { name: "wink-nlp", run: () => texts.map((text) => wink.readDoc(text)) },
    ],
    small ? 0 : 3,
  );
  const measure = (peer: string, seconds: number): Measurement => ({
    subject: "extract, abstracts on one thread",
    unit: "abstracts/s",
    ours: papers.length / ours,
    peer,
    peers: papers.length / seconds,
    ratio: seconds / ours,
    note: "the peer only splits and tags",
  });
  return [measure("compromise nlp(text)", compromise), measure("wink-nlp readDoc(text)", winks)];
}

export const bench: Bench = { name: "extraction", run };
