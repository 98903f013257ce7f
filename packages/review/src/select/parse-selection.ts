import { ENTITY_TYPES, EntityType, LithographError, Role } from "@lithograph/model";
import { Selection } from "./selection.ts";

type Draft = { [K in keyof Selection]?: Selection[K] };
type ListKey = "papers" | "entities" | "results" | "edges" | "collections" | "deviceClasses";
const LISTS: Readonly<Record<string, ListKey>> = {
  paper: "papers",
  entity: "entities",
  edge: "edges",
  collection: "collections",
  class: "deviceClasses",
};

const HELP =
  'Write terms such as: type:Hardware role:runs_on,evaluated_on class:FPGA year:2020..2024 confidence>=0.6 collection:"On FPGAs" show:entities, or ids.';

/**
 * A selection as people write it on the command line and in the explorer: terms divided by spaces. `key:value` (several
 * values by commas, quoted where they hold spaces), `year:2020..2024`, `confidence>=0.6`; a term without a key is an id.
 * @throws LithographError BAD_REQUEST naming the term
 */
export function parseSelection(text: string): Selection {
  const draft: Draft = {};
  for (const term of terms(text)) addTerm(draft, term);
  return checked(draft, text);
}

/** A file of ids, one a line; lines that begin with "#" are comment. */
export function selectionOfIds(text: string): Selection {
  const draft: Draft = {};
  for (const line of text.split(/\r?\n/)) {
    const id = line.trim();
    if (id !== "" && !id.startsWith("#")) addId(draft, id);
  }
  return checked(draft, "the file of ids");
}

interface TermParts {
  key: string;
  operator: ":" | ">=";
  values: string[];
  /** The term as it stands. */
  whole: string;
}

function addTerm(draft: Draft, { key, operator, values, whole }: TermParts): void {
  const list = LISTS[key];
  if (operator === ">=" && key === "confidence") draft.minConfidence = Number(values[0]);
  else if (operator === ">=") throw unknown(whole);
  else if (list !== undefined) draft[list] = [...(draft[list] ?? []), ...values];
  else if (key === "type")
    draft.types = [...(draft.types ?? []), ...values.map((value) => oneOf(EntityType, titled(value), whole))];
  else if (key === "role")
    draft.roles = [...(draft.roles ?? []), ...values.map((value) => oneOf(Role, value.toLowerCase(), whole))];
  else if (key === "year") addYears(draft, values[0] ?? "", whole);
  else if (key === "show" && (values[0] === "all" || values[0] === "entities")) draft.show = values[0];
  else addId(draft, whole);
}

function addId(draft: Draft, id: string): void {
  const prefix = id.slice(0, Math.max(0, id.indexOf(":")));
  const key: ListKey = / [A-Z_]+ /.test(id)
    ? "edges"
    : prefix === "result"
      ? "results"
      : isType(prefix)
        ? "entities"
        : "papers";
  draft[key] = [...(draft[key] ?? []), id];
}

const isType = (prefix: string) => ENTITY_TYPES.some((type) => type.toLowerCase() === prefix);
const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

function oneOf<T extends string>(
  schema: { options: readonly T[]; safeParse(value: unknown): { success: boolean; data?: T | undefined } },
  value: string,
  whole: string,
): T {
  const { data } = schema.safeParse(value);
  if (data !== undefined) return data;
  throw new LithographError(
    "BAD_REQUEST",
    `The selection "${whole}" names no known value.`,
    `Choose of ${schema.options.join(", ")}.`,
  );
}

function addYears(draft: Draft, value: string, whole: string): void {
  const match = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/.exec(value);
  if (match === null || value === "" || (match[1] === undefined && match[3] === undefined)) throw unknown(whole);
  const [, from, range, to] = match;
  draft.from = from === undefined ? null : Number(from);
  draft.to = to !== undefined ? Number(to) : range === undefined && from !== undefined ? Number(from) : null;
}

const unknown = (term: string) =>
  new LithographError("BAD_REQUEST", `The selection term "${term}" is not understood.`, HELP);

function checked(draft: Draft, text: string): Selection {
  const parsed = Selection.safeParse(draft);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LithographError(
    "BAD_REQUEST",
    `The selection "${text.slice(0, 200)}" is not valid: ${issue?.path.join(".")}: ${issue?.message}.`,
    HELP,
  );
}

/** Terms by spaces outside of quotation marks; one pass over the text. */
function terms(text: string): TermParts[] {
  const found: TermParts[] = [];
  let word = "";
  let quoted = false;
  for (const char of `${text} `) {
    if (char === '"') quoted = !quoted;
    if (quoted || !/\s/.test(char)) word += char;
    else if (word !== "") {
      found.push(partsOf(word));
      word = "";
    }
  }
  if (quoted) throw new LithographError("BAD_REQUEST", "The selection has a quotation mark that is not closed.", HELP);
  return found;
}

function partsOf(word: string): TermParts {
  const match = /^([a-z]+)(:|>=)(.*)$/s.exec(word);
  const whole = word.replaceAll('"', "");
  if (match === null) return { key: "", operator: ":", values: [], whole };
  const [, key = "", operator, rest = ""] = match;
  const values = (rest.match(/(?:"[^"]*"|[^",]+)+/g) ?? []).map((value) => value.replaceAll('"', "").trim());
  return { key, operator: operator === ">=" ? ">=" : ":", values: values.filter((value) => value !== ""), whole };
}
