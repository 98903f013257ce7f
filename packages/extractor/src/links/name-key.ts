import { american, singular, spellGreek } from "./spelling.ts";

/** Longest name that is compared in full, UTF-16 units; a name is bounded so that hostile input costs nothing. */
const MAX_NAME = 300;

/** Splits a word where a letter meets a digit: "rtx4090" → "rtx", "4090"; decimals stay whole ("3.2"). */
function splitDigits(word: string): string[] {
  return (
    word
      .match(/\d+(?:\.\d+)*|[^\d.]+|\.+/gu)
      ?.map((part) => part.replaceAll(/^\.+|\.+$/g, ""))
      .filter(Boolean) ?? []
  );
}

/** One word in the form that is compared: small letters, American, singular ("LLMs", "caches"; never "HLS"). */
function plainWord(word: string): string {
  // An acronym's S belongs to it ("HLS", "GPS"); a small s after capitals is a plural ("GPUs").
  const acronym = /^\p{Lu}[\p{Lu}\d]*S$/u.test(word);
  const lower = word.toLowerCase();
  if (acronym || !/^\p{L}+$/u.test(lower)) return lower;
  if (/^\p{Lu}{2,}s$/u.test(word)) return lower.slice(0, -1);
  return american(singular(lower));
}

/**
 * A short form in brackets that repeats the words before it says nothing new: "key-value (KV) cache". It must begin as
 * they do, so that "A100 (PCIe)" keeps its variant; a bracket with a digit always stays.
 */
export function withoutRepeated(name: string): string {
  if (!name.includes("(")) return name;
  return name.replace(/ ?\(([\p{L}-]{2,10})(?:\)|$)/gu, (whole, short: string, at: number) => {
    const begins = name
      .slice(0, at)
      .split(/[\s-]+/)
      .some((word) => word.charAt(0).toLowerCase() === short.charAt(0).toLowerCase());
    return begins && /\p{Lu}/u.test(short.slice(1)) ? " " : whole;
  });
}

/** Accents off, Greek spelled; most names have neither. */
function plainLetters(name: string): string {
  return /^[ -~]*$/.test(name) ? name : spellGreek(name.normalize("NFKD")).replace(/\p{M}+/gu, "");
}

/**
 * The words of a name in the form that is compared. Hyphens, slashes, spaces, brackets and marks separate; accents,
 * case, plural and British spelling go; `+`, `#`, `*`, `@` and a dot between digits count.
 */
export function nameWords(name: string): string[] {
  return plainLetters(withoutRepeated(name.slice(0, MAX_NAME)))
    .replace(/&/g, " and ")
    .replace(/['’]s(?![\p{L}\p{N}])/gu, "")
    .split(/[^\p{L}\p{N}.+#*@]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .filter(Boolean)
    .map(plainWord);
}

/** Words cut where letters meet digits: the alphabet of the device grammar. */
export function atoms(words: readonly string[]): string[] {
  return words.flatMap((word) => (/[\d.]/.test(word) ? splitDigits(word) : word));
}

/**
 * One key for all spellings of a name: words joined without a gap, except between two numbers, so that "ImageNet-1k",
 * "ImageNet1K" and "ImageNet 1K" are one and "Llama 3 8B" is not "Llama 38B". Digits are never dropped.
 */
export function joinKey(words: readonly string[]): string {
  if (!words.some((word) => /[\d.]/.test(word))) return words.join("");
  let key = "";
  for (const atom of atoms(words)) key += /\d$/.test(key) && /^\d/.test(atom) ? ` ${atom}` : atom;
  return key;
}

/** `joinKey` of a name's words; the name itself where it has no letter or digit. */
export function nameKey(name: string): string {
  return joinKey(nameWords(name)) || name.trim().toLowerCase();
}
