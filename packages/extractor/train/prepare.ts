import type { PaperFacts, TaggerSentence } from "../src/entities/context-features.ts";
import { type FormReader, positionFeatures, taggerSentences } from "../src/entities/tagger.ts";
import { splitSentences } from "../src/text/sentences.ts";
import type { Sentence } from "../src/text/span.ts";
import { type Token, tokenize } from "../src/text/tokens.ts";
import type { GoldPaper } from "./gold.ts";
import { goldSpans, projectLabels } from "./project-labels.ts";
import type { LabelledSentence } from "./train-tagger.ts";

/** A gold paper as the tagger reads it. */
export interface PreparedPaper {
  paper: GoldPaper;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
  read: TaggerSentence[];
  facts: PaperFacts;
  labels: Uint8Array;
}

export function preparePaper(paper: GoldPaper, reader: FormReader): PreparedPaper {
  const text = `${paper.title}\n${paper.abstract}`;
  const sentences = splitSentences(text, paper.title.length);
  const tokens = tokenize(text);
  const { sentences: read, facts } = taggerSentences(text, sentences, tokens, reader);
  const labels = projectLabels(goldSpans(paper, text, tokens), tokens.length);
  return { paper, text, tokens, sentences, read, facts, labels };
}

/** The paper's sentences with features and labels. */
export function labelledSentences({ read, facts, labels }: PreparedPaper): LabelledSentence[] {
  return read.map((s) => ({
    features: s.tokens.map((_, i) => Uint32Array.from(positionFeatures(s, i, facts, []))),
    labels: labels.slice(s.first, s.first + s.tokens.length),
  }));
}
