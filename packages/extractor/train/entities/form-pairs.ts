import { CountsBuilder, type CountsTable } from "../../src/entities/counts-table.ts";
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
import { phraseKey, wordKey, wordKeys } from "../../src/entities/phrases.ts";
import { fold } from "../../src/text/fold.ts";
import { tokenize } from "../../src/text/tokens.ts";
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

export function labelPairs(paper: DecidedPaper, forms: readonly AcceptedForm[], aliases: CountsTable): LabelledPair[] {
  const entities = entityOfForm(paper.prepared.paper);
  const pairs: LabelledPair[] = [];
  forms.forEach((a, i) => {
    for (const b of forms.slice(i + 1)) {
      if (!related(paper.view, a, b, aliases)) continue;
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

/** In how many papers two forms were marked as one entity, where that happened more than once. */
export function learnAliases(papers: readonly GoldPaper[]): CountsTable {
  const builder = new CountsBuilder(1);
  for (const { entities } of papers)
    for (const { name, mentions } of entities) {
      const forms = new Map([name, ...mentions].map((surface) => [fold(surface), formKey(surface)]));
      const keys = [...new Set(forms.values())];
      keys.forEach((a, i) => {
        for (const b of keys.slice(i + 1)) builder.add(pairKey(a, b), 0);
      });
    }
  return builder.build(([papers = 0]) => papers >= 2);
}

function formKey(surface: string): number {
  const words = wordKeys(tokenize(surface));
  return phraseKey(words, 0, words.length);
}

/** How often two forms, or a form with and without a word, were two entities. */
export function learnPairs(pairs: readonly LabelledPair[], aliases: CountsTable): PairKnowledge {
  const forms = new CountsBuilder(2);
  const extras = new CountsBuilder(2);
  for (const { first, second, known, distinct } of pairs) {
    if (!known) continue;
    const keys: [CountsBuilder, number][] = [[forms, pairKey(first.candidate.key, second.candidate.key)]];
    for (const word of extraWords(first.candidate, second.candidate)) keys.push([extras, wordKey(word)]);
    for (const [builder, key] of keys) {
      builder.add(key, PAIRS);
      if (distinct) builder.add(key, DISTINCT);
    }
  }
  return { forms: forms.build(), extras: extras.build(), aliases };
}

export const pairRow = (pair: LabelledPair, known: Knowledge, pairs: PairKnowledge): Float32Array =>
  pairFeatures(pair.paper.view, pair.first, pair.second, known, pairs);
