import { CountsBuilder } from "../../src/entities/counts-table.ts";
import type { Knowledge } from "../../src/entities/knowledge.ts";
import {
  type AcceptedForm,
  DISTINCT,
  extraWords,
  inOrder,
  PAIRS,
  type PairKnowledge,
  pairFeatures,
  pairKey,
  related,
} from "../../src/entities/pair-features.ts";
import { wordKey } from "../../src/entities/phrases.ts";
import { fold } from "../../src/text/fold.ts";
import { type GoldPaper, TYPE_NUMBER } from "../gold.ts";
import type { DecidedPaper } from "./fold-view.ts";

/** Two related accepted forms of a paper, the shorter first, and what the gold says of them. */
export interface LabelledPair {
  paper: DecidedPaper;
  first: AcceptedForm;
  second: AcceptedForm;
  /** Both are gold forms. */
  known: boolean;
  /** Both are gold forms of their type and belong to two entities. */
  distinct: boolean;
}

function entityOfForm(paper: GoldPaper): Map<string, { entity: number; type: number }> {
  const forms = new Map<string, { entity: number; type: number }>();
  paper.entities.forEach(({ name, mentions, type }, entity) => {
    for (const surface of [name, ...mentions]) forms.set(fold(surface), { entity, type: TYPE_NUMBER.get(type) ?? 0 });
  });
  return forms;
}

export function labelPairs(paper: DecidedPaper, forms: readonly AcceptedForm[]): LabelledPair[] {
  const entities = entityOfForm(paper.prepared.paper);
  const pairs: LabelledPair[] = [];
  forms.forEach((a, i) => {
    for (const b of forms.slice(i + 1)) {
      if (!related(paper.view, a, b)) continue;
      const [first, second] = inOrder(a, b);
      const x = entities.get(first.candidate.form);
      const y = entities.get(second.candidate.form);
      const known = x !== undefined && y !== undefined;
      const distinct = known && x.entity !== y.entity && x.type === first.type && y.type === first.type;
      pairs.push({ paper, first, second, known, distinct });
    }
  });
  return pairs;
}

/** How often two forms, or a form with and without a word, were two entities. */
export function learnPairs(pairs: readonly LabelledPair[]): PairKnowledge {
  const forms = new CountsBuilder(2);
  const extras = new CountsBuilder(2);
  for (const { first, second, known, distinct } of pairs) {
    if (!known) continue;
    const keys: [CountsBuilder, number][] = [[forms, pairKey(first.candidate, second.candidate)]];
    for (const word of extraWords(first.candidate, second.candidate)) keys.push([extras, wordKey(word)]);
    for (const [builder, key] of keys) {
      builder.add(key, PAIRS);
      if (distinct) builder.add(key, DISTINCT);
    }
  }
  return { forms: forms.build(), extras: extras.build() };
}

export const pairRow = (pair: LabelledPair, known: Knowledge, pairs: PairKnowledge): Float32Array =>
  pairFeatures(pair.paper.view, pair.first, pair.second, known, pairs);
