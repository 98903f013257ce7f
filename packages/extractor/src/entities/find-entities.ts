import { findAbbreviations } from "../links/abbreviations.ts";
import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type EntityModel, loadEntityModel } from "./entity-model.ts";
import { outsideField } from "./field.ts";
import { type FoundEntities, groupEntities } from "./group-entities.ts";
import { phraseMarks, sentenceRanges } from "./marks.ts";
import { viewPaper } from "./paper-view.ts";
import { wordKeys } from "./phrases.ts";
import { ENTITY_SETTINGS } from "./settings.ts";
import { tagSentences } from "./tag-paper.ts";
import { FormReader, Tagger, taggerSentences } from "./tagger.ts";

export interface EntitiesInput {
  text: string;
  sentences: Sentence[];
  tokens: Token[];
}

/** Pure: the entities (and doubtful ones) of one paper with type, name, all mentions and confidence, in the order of their first mention. */
export type EntityFinder = (input: EntitiesInput) => FoundEntities;

/**
 * Finds entities in four steps: the tagger proposes places; boosted trees decide once per form and paper whether it
 * is an entity and of what type; others decide which forms name one thing; the groups become entities.
 */
export function createEntityFinder(model: EntityModel = loadEntityModel()): EntityFinder {
  const reader = new FormReader(model.known.words);
  const tagger = new Tagger(model.tagger);
  const { candidateFloor } = ENTITY_SETTINGS;
  return (input) => {
    const { sentences, facts } = taggerSentences(input.text, input.sentences, input.tokens, reader);
    const marks = phraseMarks(
      wordKeys(input.tokens),
      sentenceRanges(sentences),
      model.known.phrases,
      model.known.lexicon,
    );
    const scored = tagSentences(sentences, facts, marks, tagger, candidateFloor);
    const view = viewPaper({ ...input, scored, abbreviations: findAbbreviations(input.text) }, model.known);
    return groupEntities(view, model, outsideField(input.tokens, model.known.words));
  };
}
