import { remember } from "../text/remember.ts";

/** The word with letters as X or x and digits as 0; runs longer than two are shortened: "ResNet50" → "XxxXxx00". */
export function shape(word: string): string {
  let result = "";
  let last = "";
  let run = 0;
  for (const c of word) {
    const s = c >= "0" && c <= "9" ? "0" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c;
    run = s === last ? run + 1 : 1;
    last = s;
    if (run <= 2) result += s;
    if (result.length >= 12) break;
  }
  return result;
}

/** How a word is written: the kinds that matter for names. */
export type Casing = "lower" | "title" | "upper" | "mixed" | "number" | "alnum" | "symbol";

export const casing: (word: string) => Casing = remember(readCasing, 50_000);

function readCasing(word: string): Casing {
  if (!/[\p{L}\p{N}]/u.test(word)) return "symbol";
  if (/^[\d.,]+$/.test(word)) return "number";
  const digits = /\d/.test(word);
  if (/^\p{Lu}+s?$/u.test(word) && word.length > 1) return "upper";
  if (/^[^\p{Lu}]+$/u.test(word)) return digits ? "alnum" : "lower";
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(word)) return digits ? "alnum" : "title";
  return digits ? "alnum" : "mixed";
}
