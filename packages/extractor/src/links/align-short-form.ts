/** Words that an abbreviation may pass over for nothing. */
const SMALL_WORDS = new Set(
  "a an and as at by de for from in into of on or over per the through to under via with within without".split(" "),
);
/** A digit of a short form may stand for a word: "3DGS", "dual-path (2P)". */
const DIGIT_WORDS: Record<string, readonly string[]> = {
  "1": ["one", "first", "single", "uni", "mono"],
  "2": ["two", "to", "second", "dual", "double", "bi", "di"],
  "3": ["three", "third", "triple", "tri"],
  "4": ["four", "for", "fourth", "quad", "tetra"],
  "5": ["five", "fifth", "penta"],
};
const GREEK: Record<string, string> = { α: "a", β: "b", γ: "g", δ: "d", κ: "k", λ: "l", μ: "m", µ: "m", ω: "o" };

/** What a letter of the short form earns by where it is found, and what passing over words costs. */
const REWARD = { wordInitial: 1, partInitial: 0.85, nextLetter: 0.85, sameWord: 0.5, innerOfNewWord: -0.3 };
const COST = { contentWord: 0.55, smallWord: 0.08, trailingContentWord: 0.75, missingDigit: 0.6 };

interface Word {
  text: string;
  start: number;
  small: boolean;
}

/** How well a short form fits a long one that begins at `start`; `score` is per letter, at most 1. */
export interface Alignment {
  start: number;
  score: number;
}

const plain = (c: string): string => GREEK[c] ?? c.normalize("NFKD").charAt(0).toLowerCase();

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (m) => ({
    text: m[0],
    start: m.index,
    small: SMALL_WORDS.has(m[0].toLowerCase()) || /^\d+$/.test(m[0]),
  }));
}

/** Letters and digits of the short form; a plural s after a capital is left out. */
function lettersOf(short: string): string[] {
  const singular = short.replace(/(?<=[\p{Lu}\d])s$/u, "");
  return Array.from(singular.matchAll(/[\p{L}\p{N}]/gu), (m) => plain(m[0]));
}

/** Cost of passing over the words strictly between two, from prefix sums. */
function passCosts(words: Word[]): number[] {
  const sums = [0];
  for (const word of words) {
    // An inner capital or digit makes a word weigh more: it would have its own letter.
    sums.push((sums.at(-1) ?? 0) + (word.small ? COST.smallWord : COST.contentWord));
  }
  return sums;
}

/** Whether `at` starts a part inside a word: a capital or digit after a small letter, or a letter after a digit. */
function startsPart(word: string, at: number): boolean {
  const here = word.charAt(at);
  const before = word.charAt(at - 1);
  return (/[\p{Lu}\d]/u.test(here) && /\p{Ll}/u.test(before)) || (/\p{L}/u.test(here) && /\d/.test(before));
}

/** Reward for matching letter `letter` at place `at` of a word in which the previous letter stood at `last` (-1: none). */
function reward(letter: string, word: string, at: number, last: number): number | null {
  const digitWord = at === 0 && (DIGIT_WORDS[letter]?.some((w) => word.toLowerCase().startsWith(w)) ?? false);
  if (!digitWord && plain(word.charAt(at)) !== letter) return null;
  if (at === 0) return REWARD.wordInitial;
  if (startsPart(word, at)) return REWARD.partInitial;
  if (last === at - 1) return REWARD.nextLetter;
  return last >= 0 ? REWARD.sameWord : REWARD.innerOfNewWord;
}

interface State {
  word: number;
  at: number;
  score: number;
  first: number;
}

/** Follows each way of placing the next letter after each state; per place, the best way is kept. */
function step(states: State[], letter: string, words: Word[], costs: number[]): State[] {
  const best = new Map<number, State>();
  const keep = (state: State): void => {
    const key = state.word * 64 + state.at;
    const old = best.get(key);
    // On equal scores the later start wins: the shorter long form.
    if (!old || state.score > old.score || (state.score === old.score && state.first > old.first)) best.set(key, state);
  };
  for (const state of states) {
    for (const [w, word] of words.entries()) {
      if (w < state.word) continue;
      const passed = w > state.word ? (costs[w] ?? 0) - (costs[state.word + 1] ?? 0) : 0;
      const from = w === state.word ? state.at + 1 : 0;
      for (let at = from; at < Math.min(word.text.length, 64); at += 1) {
        const gain = reward(letter, word.text, at, w === state.word ? state.at : -1);
        if (gain !== null) keep({ word: w, at, score: state.score + gain - passed, first: state.first });
      }
    }
    if (/\d/.test(letter)) keep({ ...state, score: state.score - COST.missingDigit });
  }
  return [...best.values()];
}

/**
 * The best way to read `short` out of the words of `long`, which ends where the long form ends. The first letter must
 * begin a word; every further letter stands after the one before it. After Schwartz and Hearst (2003), with weights in
 * place of their first match from the right: letters that begin words are worth more, passed-over words cost.
 * `whole` asks the long form to begin at the first word of `long`. Null where nothing fits.
 */
export function alignShortForm(short: string, long: string, whole = false): Alignment | null {
  const words = wordsOf(long);
  const [head, ...rest] = lettersOf(short);
  if (head === undefined || words.length === 0) return null;
  const costs = passCosts(words);
  let states: State[] = [];
  for (const [w, word] of words.entries()) {
    if (whole && w > 0 && !words.slice(0, w).every(({ small }) => small)) break;
    // A long form does not begin with an article: "a Gradient Episodic Memory" is no A-GEM.
    if (/^(?:a|an|the)$/i.test(word.text)) continue;
    if (reward(head, word.text, 0, -1) !== null) states.push({ word: w, at: 0, score: 1, first: word.start });
  }
  for (const letter of rest) states = step(states, letter, words, costs);
  let best: Alignment | null = null;
  for (const state of states) {
    let score = state.score;
    for (const word of words.slice(state.word + 1)) score -= word.small ? COST.smallWord : COST.trailingContentWord;
    score /= rest.length + 1;
    if (!best || score > best.score || (score === best.score && state.first > best.start))
      best = { start: state.first, score };
  }
  return best;
}
