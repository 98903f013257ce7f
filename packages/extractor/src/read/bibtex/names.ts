import type { AuthorName } from "../record/fields.ts";
import { closingBrace } from "./entry-fields.ts";

/** The names of a BibTeX name list: divided at " and " outside braces; a name all in braces is corporate. */
export function bibtexNames(list: string): AuthorName[] {
  return splitAtAnd(list.replace(/\s+/g, " ").trim())
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.toLowerCase() !== "others")
    .map(toName);
}

function splitAtAnd(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const marks = /[{}]| and /gi;
  for (let match = marks.exec(list); match !== null; match = marks.exec(list)) {
    if (match[0] === "{") depth++;
    else if (match[0] === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      names.push(list.slice(start, match.index));
      start = match.index + match[0].length;
      // The space after one "and" may be the space before the next.
      marks.lastIndex = start - 1;
    }
  }
  names.push(list.slice(start));
  return names;
}

function toName(name: string): AuthorName {
  if (name.startsWith("{") && closingBrace(name, 0) === name.length - 1) return { literal: name.slice(1, -1) };
  return /\b(?:family|given)\s*=/.test(name) ? extendedName(name) : name;
}

/** BibLaTeX's extended format: `family=Gosling, given=James, prefix=von`. */
function extendedName(name: string): AuthorName {
  const part = (key: string): string =>
    new RegExp(`\\b${key}\\s*=\\s*(\\{[^{}]*\\}|"[^"]*"|[^,]*)`, "i")
      .exec(name)?.[1]
      ?.replace(/^[{"]|[}"]$/g, "")
      .trim() ?? "";
  const family = [part("prefix"), part("family")].filter((each) => each !== "").join(" ");
  return part("given") === "" ? { literal: family } : `${family}, ${part("given")}`;
}
