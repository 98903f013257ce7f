import { createRequire } from "node:module";
import type { EntityType } from "@lithograph/model";
import type Nlp from "compromise/three";
import { casing } from "./shape.ts";

/** Words that end in s and are not plurals, or whose plural is the name. */
const NO_PLURAL = /(?:ss|us|is|ics|ous|xis|sis|as|os|series|bias|lens|atlas|kubernetes)$/i;
/** Plurals that compromise takes for others. */
const KNOWN = new Map([
  ["caches", "cache"],
  ["hypotheses", "hypothesis"],
  ["biases", "bias"],
  ["lenses", "lens"],
  ["niches", "niche"],
]);

/** Compromise takes a tenth of a second to load, and most abstracts have no plural that it must be asked about. */
let loaded: typeof Nlp | undefined;
const require = createRequire(import.meta.url);

function compromise(): typeof Nlp {
  const nlp: typeof Nlp = loaded ?? require("compromise/three");
  loaded = nlp;
  return nlp;
}

const cache = new Map<string, string>(KNOWN);
const MAX_CACHED = 20_000;

/** The singular of a lower-case noun, by compromise ("matrices" → "matrix"); asked once for each word. */
function singularWord(word: string): string {
  let found = cache.get(word);
  if (found === undefined) {
    if (cache.size > MAX_CACHED) cache.clear();
    const doc = compromise()(word);
    doc.tag("Plural");
    const one: unknown = doc.nouns().toSingular().text();
    found = typeof one === "string" && one !== "" ? one : word;
    cache.set(word, found);
  }
  return found;
}

/** The singular of the last word of a common name ("large language models"); proper names stay as they are. */
export function singular(name: string, type: EntityType): string {
  const last = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? "";
  const head = name.slice(0, name.length - last.length);
  if (/^[\p{Lu}\p{N}]{2,}s$/u.test(last)) return head + last.slice(0, -1);
  const written = casing(last);
  const proper = type === "Model" || type === "Benchmark" || type === "Software";
  const common = written === "lower" || (written === "title" && !proper);
  // "Mixture of Experts", "chain of thoughts": the head stands before.
  if (!common || /\bof\s/i.test(head) || last.length < 4 || !/s$/.test(last) || NO_PLURAL.test(last)) return name;
  const one = singularWord(last.toLowerCase());
  return head + (written === "title" ? one.charAt(0).toUpperCase() + one.slice(1) : one);
}
