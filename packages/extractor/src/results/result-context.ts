import type { EvidenceEntity } from "@lithograph/model";
import { coverage, type EntityView, entityViews } from "../decide/entity-view.ts";
import type { Features } from "../decide/features.ts";
import {
  type PaperTokens,
  paperTokens,
  type TokenRange,
  titleColon,
  tokenAt,
  tokenRange,
} from "../decide/paper-tokens.ts";
import { hashText } from "../entities/hash.ts";
import { CUE_WORDS } from "../roles/cue-words.ts";
import type { ResultsInput } from "./contract.ts";
import { metricAnchors } from "./metric-anchors.ts";
import type { MetricTerms } from "./metric-terms.ts";
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
  /** The entities in their order, then the anchors of metrics that are not among them. */
  views: readonly EntityView[];
  /** What each view is called in a result; null for an anchor that names nothing. */
  names: readonly (string | null)[];
  /** Hash of each entity's role; anchors have roles of their own. */
  roles: readonly number[];
  covered: Int32Array;
  /** Token of the title's colon, or -1. */
  colon: number;
  values: readonly Value[];
  /** Cue words of each sentence, as tokens. */
  cues: readonly (readonly number[])[];
  /** How many candidates end at or before each token, so that those between two places are a difference. */
  valuesUpTo: Int32Array;
  /** Features of value and entity that were worked out before, by place of the value times views plus place of the view. */
  pairs: Map<number, Features>;
}

const ANCHOR = hashText("<anchor>");
const VAGUE = hashText("<vague>");

/** Null where the text has no number that could be a result: most of the work is then not done. */
export function resultContext(
  { text, sentences, tokens, entities }: ResultsInput,
  terms: MetricTerms,
): ResultContext | null {
  const found = sentences
    .flatMap((s) => valueCandidates(text, s.start, s.end))
    .filter((value) => !value.named && Number.isFinite(value.low) && Number.isFinite(value.high));
  if (found.length === 0) return null;
  const paper = paperTokens(text, sentences, tokens);
  const wanted = new Set(found.map((value) => paper.sentenceOf[tokenAt(paper, value.start)] ?? 0));
  const anchors = metricAnchors(text, tokens, sentences, wanted, entities, terms);
  const views = entityViews(paper, [...entities, ...anchors.map((a) => a.view)]);
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
    names: [...entities.map((e) => e.name), ...anchors.map((a) => a.name)],
    roles: [...entities.map((e) => hashText(e.role)), ...anchors.map((a) => (a.name === null ? VAGUE : ANCHOR))],
    covered: coverage(paper, views),
    colon: titleColon(paper),
    values,
    cues,
    valuesUpTo,
    pairs: new Map(),
  };
}
