import { coverage, type EntityView } from "../decide/entity-view.ts";
import { type PaperTokens, titleColon } from "../decide/paper-tokens.ts";
import type { CountsTable } from "../entities/counts-table.ts";
import { loadPhrases } from "../entities/phrase-table.ts";
import { wordKeys } from "../entities/phrases.ts";
import type { WordTable } from "../entities/word-table.ts";
import { CUE_WORDS, STUDY_WORDS } from "./cue-words.ts";
import { type Phase, sentencePhases } from "./phases.ts";

/** What is the same for the roles of all entities of a paper. */
export interface RoleContext {
  paper: PaperTokens;
  views: readonly EntityView[];
  /** Entity at each token, or -1. */
  covered: Int32Array;
  /** Fine cluster of each token's word, 0 where the word is unknown. */
  clusters: Int32Array;
  /** Abstracts of 100,000 that contain each token's word, as a power of two. */
  spread: Int32Array;
  /** Cue words of each sentence, as tokens. */
  cues: readonly (readonly number[])[];
  /** Token of the title's colon, or -1. */
  colon: number;
  /** First token after the title. */
  titleEnd: number;
  /** Words of the title that mark a survey or a study. */
  study: readonly number[];
  /** Phrases of the unlabelled abstracts, and the tokens as keys into it. */
  phrases: CountsTable;
  keys: Float64Array;
  /** Entities whose name stands before the title's colon. */
  coined: ReadonlySet<number>;
  /** What each sentence is for. */
  phases: readonly Phase[];
}

export function roleContext(paper: PaperTokens, views: readonly EntityView[], words: WordTable): RoleContext {
  const titleEnd = paper.firsts[1] ?? paper.tokens.length;
  const clusters = new Int32Array(paper.tokens.length);
  const spread = new Int32Array(paper.tokens.length);
  const cues: number[][] = paper.sentences.map(() => []);
  const study: number[] = [];
  const colon = titleColon(paper);
  for (let i = 0; i < paper.tokens.length; i += 1) {
    const hash = paper.hashes[i] as number;
    const facts = words.get(paper.words[i] as string);
    clusters[i] = facts === undefined ? 0 : facts.clusters[2] + 1;
    spread[i] = facts === undefined ? 0 : Math.floor(Math.log2(facts.documents + 1));
    if (CUE_WORDS.has(hash)) cues[paper.sentenceOf[i] as number]?.push(i);
    if (i < titleEnd && STUDY_WORDS.has(hash)) study.push(hash);
  }
  return {
    paper,
    views,
    covered: coverage(paper, views),
    clusters,
    spread,
    cues,
    colon,
    titleEnd,
    study,
    phrases: loadPhrases(),
    keys: wordKeys(paper.tokens),
    coined: new Set(views.flatMap((v, e) => (v.ranges.some((r) => r.sentence === 0 && r.to <= colon) ? [e] : []))),
    phases: sentencePhases(paper),
  };
}
