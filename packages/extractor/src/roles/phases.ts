import type { PaperTokens } from "../decide/paper-tokens.ts";

/** What a sentence is for: 0 title, 1 background, 2 announcing, 3 describing the work, 4 measuring it. */
export type Phase = 0 | 1 | 2 | 3 | 4;

const OWN = new Set(["we", "our", "paper", "work", "article", "study", "this", "here", "letter", "thesis"]);
const ANNOUNCE = new Set(
  "propose proposes proposed present presents presented introduce introduces introduced develop develops developed describe describes design designed investigate investigates explore explores study studies examine examines address addresses report reports demonstrate demonstrates".split(
    " ",
  ),
);
const MEASURE = new Set(
  "experiment experiments experimental evaluate evaluated evaluation evaluations evaluating results result achieves achieve achieved achieving outperforms outperform outperforming speedup speedups improves benchmark benchmarks benchmarking simulations simulation implemented implementation compared demonstrate demonstrates validate validated".split(
    " ",
  ),
);

/** Abstracts move from background over an announcement to a description and measurements; this says where each part is. */
export function sentencePhases(paper: PaperTokens): Phase[] {
  let announced = false;
  return paper.sentences.map((_, s): Phase => {
    if (s === 0) return 0;
    let own = false;
    let announces = false;
    let measures = false;
    for (let i = paper.firsts[s] as number; i < (paper.firsts[s + 1] as number); i += 1) {
      const word = paper.words[i] as string;
      if (OWN.has(word)) own = true;
      else if (ANNOUNCE.has(word)) announces = true;
      if (MEASURE.has(word)) measures = true;
    }
    if (!announced && own && announces) {
      announced = true;
      return 2;
    }
    if (!announced) return 1;
    return measures ? 4 : 3;
  });
}
