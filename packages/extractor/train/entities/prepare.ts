import type { PaperFacts, TaggerSentence } from "../../src/entities/context-features.ts";
import type { CountsTable } from "../../src/entities/counts-table.ts";
import { phraseMarks, sentenceRanges } from "../../src/entities/marks.ts";
import { wordKeys } from "../../src/entities/phrases.ts";
import { type FormReader, type Marks, positionFeatures, taggerSentences } from "../../src/entities/tagger.ts";
import { type AbbreviationPair, findAbbreviations } from "../../src/links/abbreviations.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import type { Sentence } from "../../src/text/span.ts";
import { type Token, tokenize } from "../../src/text/tokens.ts";
import type { GoldPaper } from "../gold.ts";
import { goldSpans, projectLabels } from "../project-labels.ts";
import type { LabelledSentence } from "./train-tagger.ts";

/** A gold paper as the tagger reads it. */
export interface PreparedPaper {
  paper: GoldPaper;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  read: TaggerSentence[];
  facts: PaperFacts;
  marks: Marks;
  labels: Uint8Array;
  abbreviations: AbbreviationPair[];
}

/** What marks stretches of words. */
export interface PhraseLists {
  phrases: CountsTable;
  lexicon: CountsTable;
}

/** `lists.phrases` must not rest on this paper's annotations; without it the tagger goes by words alone. */
export function preparePaper(paper: GoldPaper, reader: FormReader, lists: PhraseLists | null): PreparedPaper {
  const text = `${paper.title}\n${paper.abstract}`;
  const sentences = splitSentences(text, paper.title.length);
  const tokens = tokenize(text);
  const { sentences: read, facts } = taggerSentences(text, sentences, tokens, reader);
  const marks = lists ? phraseMarks(wordKeys(tokens), sentenceRanges(read), lists.phrases, lists.lexicon) : [];
  const labels = projectLabels(goldSpans(paper, text, tokens), tokens.length);
  return { paper, text, tokens, sentences, read, facts, marks, labels, abbreviations: findAbbreviations(text) };
}

/** The paper's sentences with features and labels. */
export function labelledSentences({ read, facts, marks, labels }: PreparedPaper): LabelledSentence[] {
  return read.map((s) => ({
    features: s.tokens.map((_, i) => Uint32Array.from(positionFeatures(s, i, facts, marks))),
    labels: labels.slice(s.first, s.first + s.tokens.length),
  }));
}
