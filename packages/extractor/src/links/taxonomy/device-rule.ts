/** A family of product names: how its atoms read, how its members are written, what they are. */
export interface DeviceRule {
  /** On the atoms of the name, joined by spaces ("rtx 4090 ti"), vendors and head nouns taken off. */
  pattern: RegExp;
  /** The canonical name from the groups of `pattern`. */
  show(groups: string[]): string;
  parents(groups: string[]): readonly string[];
  vendor: string | null;
}

/** Without space around, in capitals. */
export const upper = (text = ""): string => text.trim().toUpperCase();
/** Words with a capital first. */
export const title = (text = ""): string => text.trim().replace(/(^|\s)\p{Ll}/gu, (c) => c.toUpperCase());
/** Parts joined by single spaces, empty ones left out. */
export const join = (...parts: string[]): string => parts.filter(Boolean).join(" ");
/** Letters and digits written together: "700 k" → "700K". */
export const tight = (text = ""): string => upper(text).replaceAll(" ", "");

/** A rule from its parts; parents may depend on the groups. */
export function rule(
  pattern: RegExp,
  show: (groups: string[]) => string,
  parents: readonly string[] | ((groups: string[]) => readonly string[]),
  vendor: string | null = null,
): DeviceRule {
  return { pattern, show, parents: typeof parents === "function" ? parents : () => parents, vendor };
}
