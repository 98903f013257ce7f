import type { Sentence } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { EDGE, type FormFeatures } from "./form-features.ts";
import { hashText, mix } from "./hash.ts";
import type { HashList } from "./hash-list.ts";

/** One sentence as the tagger reads it: its tokens, their word features, and the paper's facts about them. */
export interface TaggerSentence {
  sentence: Sentence;
  /** Position of the first token of the sentence among the paper's tokens. */
  first: number;
  tokens: Token[];
  forms: FormFeatures[];
}

/** What the whole paper says of its words. */
export interface PaperFacts {
  /** How often each form stands in the paper. */
  counts: ReadonlyMap<string, number>;
  /** Position of the title's first colon in the text, -1 without one. */
  colon: number;
  /** Words of the title, lower case. */
  titleWords: ReadonlySet<string>;
}

const name = (text: string): number => hashText(text);
const BIGRAM_LEFT = name("w-1,w0");
const BIGRAM_RIGHT = name("w0,w1");
const CLUSTERS_LEFT = name("c-1,c0");
const CLUSTERS_RIGHT = name("c0,c1");
const CLUSTERS_WIDE = name("c-1,c0,c1");
const CLUSTERS_AFTER = name("c0,c1,c2");
const SHAPES = name("s-1,s0,s1");
const LEFT2 = name("w-2,w-1");
const RIGHT2 = name("w1,w2");
const TITLE = name("title");
const BEFORE_COLON = name("before-colon");
const IN_TITLE_TOO = name("in-title-too");
const COUNT = [name("n1"), name("n2"), name("n3"), name("n4")];
const FIRST = name("first");
const SENTENCE = [name("s0"), name("s1"), name("s2"), name("s3"), name("s4")];

/** Appends to `out` the features of position `i` that depend on more than one word: pairs, place, paper. */
export function contextFeatures(sentence: TaggerSentence, i: number, paper: PaperFacts, out: HashList): void {
  const { forms } = sentence;
  const own = forms[i] ?? EDGE;
  const before = forms[i - 1] ?? EDGE;
  const after = forms[i + 1] ?? EDGE;
  const after2 = forms[i + 2] ?? EDGE;
  out.push(mix(mix(BIGRAM_LEFT, before.lower), own.lower));
  out.push(mix(mix(BIGRAM_RIGHT, own.lower), after.lower));
  out.push(mix(mix(CLUSTERS_LEFT, before.middle), own.middle));
  out.push(mix(mix(CLUSTERS_RIGHT, own.middle), after.middle));
  out.push(mix(mix(mix(CLUSTERS_WIDE, before.coarse), own.coarse), after.coarse));
  out.push(mix(mix(mix(CLUSTERS_AFTER, own.coarse), after.coarse), after2.coarse));
  out.push(mix(mix(mix(SHAPES, before.shape), own.shape), after.shape));
  out.push(mix(mix(LEFT2, (forms[i - 2] ?? EDGE).lower), before.lower));
  out.push(mix(mix(RIGHT2, after.lower), after2.lower));
  placeInPaper(sentence, i, paper, own, out);
}

function placeInPaper(
  { sentence, tokens }: TaggerSentence,
  i: number,
  paper: PaperFacts,
  own: FormFeatures,
  out: HashList,
): void {
  const token = tokens[i];
  if (token === undefined) return;
  const often = COUNT[Math.min(paper.counts.get(token.text) ?? 1, 4) - 1] ?? 0;
  out.push(often);
  out.push(mix(often, own.shape));
  out.push(mix(SENTENCE[Math.min(sentence.index, 4)] ?? 0, own.shape));
  if (i === 0) {
    out.push(FIRST);
    out.push(mix(FIRST, own.shape));
  }
  if (sentence.index === 0) {
    out.push(TITLE);
    out.push(mix(TITLE, own.shape));
    out.push(mix(TITLE, own.coarse));
    if (token.end > paper.colon) return;
    out.push(BEFORE_COLON);
    out.push(mix(BEFORE_COLON, own.shape));
  } else if (paper.titleWords.has(own.word)) {
    out.push(IN_TITLE_TOO);
    out.push(mix(IN_TITLE_TOO, own.coarse));
    out.push(mix(IN_TITLE_TOO, own.shape));
  }
}
