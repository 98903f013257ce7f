import type { EvidenceEntity } from "@lithograph/model";
import { coverage, type EntityView, entityViews } from "../decide/entity-view.ts";
import { type PaperTokens, paperTokens, type TokenRange, tokenRange } from "../decide/paper-tokens.ts";
import { hashText } from "../entities/hash.ts";
import { CUE_WORDS } from "../roles/cue-words.ts";
import type { ResultsInput } from "./contract.ts";
import { type ValueCandidate, valueCandidates } from "./value-candidates.ts";

/** A candidate with its place in tokens and the hashes of its kind and unit. */
export interface Value extends ValueCandidate {
  range: TokenRange;
  kindHash: number;
  unitHash: number;
}

/** A paper as the decisions about its results see it. */
export interface ResultContext {
  paper: PaperTokens;
  entities: readonly EvidenceEntity[];
  views: readonly EntityView[];
  /** Hash of each entity's role. */
  roles: readonly number[];
  covered: Int32Array;
  values: readonly Value[];
  /** Cue words of each sentence, as tokens. */
  cues: readonly (readonly number[])[];
  /** How many candidates end at or before each token, so that those between two places are a difference. */
  valuesUpTo: Int32Array;
}

/** Null where the text has no number that could be a result: most of the work is then not done. */
export function resultContext({ text, sentences, tokens, entities }: ResultsInput): ResultContext | null {
  const found = sentences
    .flatMap((s) => valueCandidates(text, s.start, s.end))
    .filter((value) => !value.named && Number.isFinite(value.low) && Number.isFinite(value.high));
  if (found.length === 0) return null;
  const paper = paperTokens(text, sentences, tokens);
  const views = entityViews(paper, entities);
  const cues: number[][] = sentences.map(() => []);
  paper.hashes.forEach((hash, i) => {
    if (CUE_WORDS.has(hash)) cues[paper.sentenceOf[i] ?? 0]?.push(i);
  });
  const values = found.map((value) => ({
    ...value,
    range: tokenRange(paper, value),
    kindHash: hashText(value.kind),
    unitHash: hashText(value.unit ?? ""),
  }));
  const valuesUpTo = new Int32Array(tokens.length + 1);
  for (const { range, form } of values)
    if (form !== "range start" && form !== "range end") valuesUpTo[range.to] = (valuesUpTo[range.to] ?? 0) + 1;
  for (let i = 1; i <= tokens.length; i += 1) valuesUpTo[i] = (valuesUpTo[i] as number) + (valuesUpTo[i - 1] as number);
  return {
    paper,
    entities,
    views,
    roles: entities.map((e) => hashText(e.role)),
    covered: coverage(paper, views),
    values,
    cues,
    valuesUpTo,
  };
}
