import { ENTITY_TYPES, type Mention } from "@lithograph/model";
import type { TypedEntity } from "../roles/contract.ts";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type Candidate, groupCandidates, type ScoredSpan, spanText } from "./candidates.ts";
import { readDataFile } from "./data-file.ts";
import { spanPosteriors } from "./span-posteriors.ts";
import { FormReader, Tagger, taggerSentences } from "./tagger.ts";
import { decodeTagger } from "./tagger-file.ts";
import { loadWords } from "./word-table.ts";

export interface EntitiesInput {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
}

/** Pure: the entities of one paper with type, name, all mentions and confidence, in the order of their first mention. */
export type EntityFinder = (input: EntitiesInput) => TypedEntity[];

/** A form is an entity from this probability on. */
const ACCEPT = 0.45;
const FLOOR = 0.02;

/** Loads the models of this stage. */
export function createEntityFinder(): EntityFinder {
  const reader = new FormReader(loadWords());
  const tagger = new Tagger(decodeTagger(readDataFile("tagger.bin.gz")));
  return (input) => {
    const { sentences, facts } = taggerSentences(input.text, input.sentences, input.tokens, reader);
    const scored: ScoredSpan[] = sentences.flatMap((sentence) =>
      spanPosteriors(tagger.lattice(sentence, facts, []), tagger.transitions, FLOOR).map((span) => ({
        ...span,
        from: span.from + sentence.first,
        to: span.to + sentence.first,
      })),
    );
    return groupCandidates(input.text, input.tokens, scored)
      .map((candidate) => decide(candidate, input))
      .filter((entity) => entity !== null)
      .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  };
}

function decide(candidate: Candidate, { text, tokens }: EntitiesInput): TypedEntity | null {
  const confidence = Math.max(...candidate.best);
  if (confidence < ACCEPT) return null;
  const type = ENTITY_TYPES[candidate.best.indexOf(confidence)];
  const mentions: Mention[] = candidate.spans.map((span) => {
    const surface = spanText(text, tokens, span);
    const start = tokens[span.from]?.start ?? 0;
    return { start, end: start + surface.length, text: surface };
  });
  const name = mentions[0]?.text;
  if (type === undefined || name === undefined) return null;
  return { name, type, mentions, confidence: Math.round(confidence * 1000) / 1000, rule: "tagger" };
}
