import type { EntityType } from "@lithograph/model";
import { singular } from "./singular.ts";

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
