import type { BundleDiff, DiffPart, FieldChange } from "./bundle-diff.ts";

/** A diff as lines for a terminal: + came, - went, ~ changed; first a line that counts. */
export function* formatDiff(diff: BundleDiff): Generator<string> {
  const parts = [
    section("papers", diff.papers, ({ title, year }) => (year === null ? title : `${title} (${year})`)),
    section("entities", diff.entities, ({ name, type }) => `${name} (${type})`),
    section("links", diff.links, ({ paper, role, name }) => `${paper} ${role.replaceAll("_", " ")} ${name}`),
    section(
      "results",
      diff.results,
      ({ paper, value, metric }) => `${paper}: ${value}${metric === null ? "" : ` ${metric}`}`,
    ),
  ];
  if (parts.every((lines) => lines.length === 0)) yield "Nothing is different.\n";
  for (const lines of parts) yield* lines;
}

function section<T>(name: string, { added, gone, changed }: DiffPart<T>, tell: (item: T) => string): string[] {
  if (added.length + gone.length + changed.length === 0) return [];
  return [
    `${name}: ${added.length} added, ${gone.length} gone, ${changed.length} changed\n`,
    ...added.map((item) => `  + ${oneLine(tell(item))}\n`),
    ...gone.map((item) => `  - ${oneLine(tell(item))}\n`),
    ...changed.map((item) => `  ~ ${oneLine(tell(item))}: ${item.changes.map(tellChange).join("; ")}\n`),
  ];
}

const tellChange = ({ field, before, after }: FieldChange) => `${field} ${quoted(before)} → ${quoted(after)}`;
const quoted = (value: string) =>
  value === "" ? "nothing" : `"${oneLine(value.length > 80 ? `${value.slice(0, 79)}…` : value)}"`;

/** What a paper says must not move a terminal's cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const oneLine = (text: string) => text.toWellFormed().replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ");
