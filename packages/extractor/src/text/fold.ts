import { remember } from "./remember.ts";

/**
 * The form in which names are compared: lower case, hyphens and slashes as spaces, punctuation dropped, plural s
 * dropped from longer words. It is the folding of the gold's scorer, so that what we merge is what is counted as one.
 */
export const fold: (name: string) => string = remember(
  (name) =>
    name
      .toLowerCase()
      .replace(/[\s\-_/–—]+/g, " ")
      .replace(/[^\p{L}\p{N} .+@*]/gu, "")
      .split(" ")
      .filter(Boolean)
      .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word))
      .join(" ")
      .replace(/\.$/, ""),
  50_000,
);
