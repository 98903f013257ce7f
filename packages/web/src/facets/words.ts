import type { Role } from "@lithograph/model";

/** What a paper does with a thing, as a person would say it. */
const ROLE_WORDS: Record<Role, string> = {
  proposed: "proposed",
  runs_on: "runs on",
  evaluated_on: "evaluated on",
  reported: "reported",
  addressed: "addressed",
  used: "used",
  compared: "compared with",
  mentioned: "mentioned",
};
export function roleWords(role: Role): string {
  return ROLE_WORDS[role];
}

/** A relationship of the graph in words, seen from the thing it starts at, or from the one it points at. */
const RELATIONSHIP_WORDS: Record<string, { out: string; in: string }> = {
  RUNS_ON: { out: "runs on", in: "runs on it" },
  OUTPERFORMS: { out: "reported better than", in: "reported better than it" },
  IS_A: { out: "is a kind of", in: "kinds of it" },
  PROPOSES: { out: "proposes", in: "proposed in" },
  USES: { out: "uses", in: "used in" },
  EVALUATES_ON: { out: "evaluated on", in: "used to evaluate" },
  COMPARES_WITH: { out: "compared with", in: "compared with it" },
  REPORTS: { out: "reports", in: "reported by" },
  ADDRESSES: { out: "addresses", in: "addressed by" },
  MENTIONS: { out: "mentions", in: "mentioned in" },
};
export function relationshipWords(type: string, direction: "out" | "in"): string {
  return RELATIONSHIP_WORDS[type]?.[direction] ?? type.toLowerCase().replaceAll("_", " ");
}

export function count(value: number, one: string, many = `${one}s`): string {
  return `${value.toLocaleString("en")} ${value === 1 ? one : many}`;
}
