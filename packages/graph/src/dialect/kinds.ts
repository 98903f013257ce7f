import type { CypherValue } from "@lithograph/model";
import type { ParserRuleContext } from "antlr4ng";
import type { ParsedCypher } from "../guard/parse-cypher.ts";
import { childRules, everyRule, innermost, plainName, sourceOf } from "../guard/walk.ts";

/** What an expression is known to be from the text alone; null where the text does not tell. */
export type Kind =
  | "number"
  | "text"
  | "boolean"
  | "map"
  | "list"
  | "numbers"
  | "texts"
  | "list with null"
  | "computed"
  | null;

const words = (list: string) => new Set(list.split(" "));
const NUMBERS = words(
  "papers degree rank community x y year newest confidence low high ratio start end offset entities results bestRatio",
);
const TEXTS = words(
  "id name type title abstract venue doi url vendor deviceClass value unit change qualifier sentence metric subject hardware rule paper metricId subjectId hardwareId arxivId pmid",
);

/** Tells the kinds of a statement's expressions, through the names that WITH and UNWIND give them. */
export class Kinds {
  readonly #parsed: ParsedCypher;
  readonly #params: Record<string, CypherValue>;
  readonly #named = new Map<string, Kind>();

  constructor(parsed: ParsedCypher, params: Record<string, CypherValue>) {
    this.#parsed = parsed;
    this.#params = params;
    for (const { rule, context } of everyRule(parsed)) {
      if (rule !== "returnItem" && rule !== "unwindClause") continue;
      const [expression, variable] = childRules(context);
      if (expression === undefined || variable === undefined) continue;
      const kind = this.of(expression);
      this.#named.set(sourceOf(parsed, variable), rule === "unwindClause" ? elementOf(kind) : kind);
    }
  }

  of(operand: ParserRuleContext): Kind {
    const source = sourceOf(this.#parsed, innermost(operand)).trim();
    if (source.startsWith("$")) return kindOfValue(this.#params[plainName(source.slice(1))]);
    const named = this.#named.get(source);
    if (named !== undefined) return named;
    return kindOfSource(source);
  }
}

function kindOfSource(source: string): Kind {
  if (/^-?(\d[\w.]*|\.\d\w*)$/.test(source)) return "number";
  if (/^('[^']*'|"[^"]*")$/.test(source)) return "text";
  if (/^(true|false)$/i.test(source)) return "boolean";
  if (/^\{.*\}$/s.test(source)) return "map";
  if (/^\[.*\]$/s.test(source)) return kindOfList(source);
  const property = /^[\w`]+\.(\w+)$/.exec(source)?.[1];
  if (property !== undefined && NUMBERS.has(property)) return "number";
  if (property !== undefined && TEXTS.has(property)) return "text";
  return /^[\w`.]+$/.test(source) ? null : "computed";
}

function kindOfList(source: string): Kind {
  if (/[[,]\s*null\s*[\],]/i.test(source)) return "list with null";
  const first = source.slice(1).trimStart()[0] ?? "";
  if (/['"]/.test(first)) return "texts";
  return /[\d-]/.test(first) ? "numbers" : "list";
}

function kindOfValue(value: CypherValue | undefined): Kind {
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  if (!Array.isArray(value)) return null;
  if (value.includes(null)) return "list with null";
  const [first] = value;
  return typeof first === "number" ? "numbers" : typeof first === "string" ? "texts" : "list";
}

function elementOf(kind: Kind): Kind {
  return kind === "numbers" ? "number" : kind === "texts" ? "text" : null;
}
