import type { EntityType } from "@lithograph/model";
import { casing } from "./shape.ts";

/** Words that end in s and are not plurals. */
const NO_PLURAL = /(?:ss|us|is|ics|ous|xis|as|os|series|bias|lens|atlas|kubernetes)$/i;

/** The singular of the last word of a common name ("large language models"); proper names stay as they are. */
export function singular(name: string, type: EntityType): string {
  const last = /[\p{L}\p{N}]+$/u.exec(name)?.[0] ?? "";
  const head = name.slice(0, name.length - last.length);
  if (/^[\p{Lu}\p{N}]{2,}s$/u.test(last)) return head + last.slice(0, -1);
  const written = casing(last);
  const common =
    written === "lower" || (written === "title" && type !== "Model" && type !== "Benchmark" && type !== "Software");
  if (!common || last.length < 4 || !last.endsWith("s") || NO_PLURAL.test(last)) return name;
  if (last.endsWith("ies")) return `${head}${last.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(last)) return head + last.slice(0, -2);
  return head + last.slice(0, -1);
}

/** A surface form of an entity with what speaks for it as the name. */
export interface NameOption {
  text: string;
  probability: number;
  isShort: boolean;
  isLong: boolean;
  beforeColon: boolean;
}

/** Whether a short form is a coinage ("AccLLM", "L2MAC") rather than initials ("MoE", "NAS"). */
const coined = (option: NameOption): boolean => option.beforeColon || /\p{Lu}\p{Ll}{2}|\p{Ll}{3}/u.test(option.text);

/**
 * The name by the guidelines: a coinage keeps its short name, an established thing takes the long form that the text
 * gives, else the likeliest form; singular.
 */
export function chooseName(options: readonly NameOption[], type: EntityType): string {
  const short = options.find((o) => o.isShort && coined(o));
  const long = options.find((o) => o.isLong);
  const best = short ?? long ?? options.reduce((a, b) => (b.probability > a.probability ? b : a));
  return singular(best.text, type);
}
