import type { EntityType } from "@lithograph/model";

/** Head nouns that may follow a name of the type without making it another thing ("ImageNet dataset"). */
const HEADS: Record<EntityType, ReadonlySet<string>> = {
  Benchmark: words("dataset data set benchmark corpus suite challenge collection testset"),
  Model: words("model family series network architecture llm backbone"),
  Software: words(
    "library framework compiler toolkit toolchain language package runtime engine simulator platform tool",
  ),
  Task: words("task problem"),
  Technique: words("algorithm technique method approach mechanism strategy scheme optimizer"),
  Metric: words("metric score"),
  Hardware: words(""),
};
/** Makers that may stand before their product's name. */
const VENDORS: Record<EntityType, ReadonlySet<string>> = {
  Model: words("openai google meta microsoft anthropic alibaba nvidia tencent deepmind facebook"),
  Software: words("nvidia amd intel xilinx google microsoft apple apache huggingface"),
  Benchmark: words("google openai"),
  Hardware: words(""),
  Metric: words(""),
  Task: words(""),
  Technique: words(""),
};
/** Sizes of models, which are written before or after the name: "7b", "1.5b", "350m". */
const SIZE = /^\d+(?:\.\d+)?[bm]$/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter(Boolean));
}

/** A leading article off: "the Pile" is "Pile", "A-GEM" stays. */
export function withoutArticle(name: string): string {
  return name.replace(/^\s*(?:the|an?)\s+(?=\S)/i, "");
}

/**
 * The words of a name without its maker and its head noun, and with a model's size last. Techniques and metrics lose a
 * head noun only where two words or more stay: "genetic algorithm" is no "genetic". The same array where nothing goes.
 */
export function coreWords(type: EntityType, name: readonly string[]): readonly string[] {
  let core = name;
  const heads = HEADS[type];
  // "Intel compiler" is no product's name: what follows the maker must hold more than head nouns.
  if (VENDORS[type].has(core[0] ?? "") && core.slice(1).some((word) => !heads.has(word))) core = core.slice(1);
  const least = type === "Technique" || type === "Metric" ? 2 : 1;
  const bare = core.slice(0, core.findLastIndex((word) => !heads.has(word)) + 1);
  // A library is named by one word; "domain-specific language" is a phrase. A maker alone is no name.
  const enough = bare.length >= least && bare.length < core.length && !bare.every((word) => VENDORS[type].has(word));
  if (enough && (type !== "Software" || bare.length === 1)) core = bare;
  if (type === "Model" && core.length > 1) {
    const sizes = core.filter((word) => SIZE.test(word));
    if (sizes.length > 0 && sizes.length < core.length && !SIZE.test(core.at(-1) ?? ""))
      core = [...core.filter((word) => !SIZE.test(word)), ...sizes];
  }
  return core;
}
