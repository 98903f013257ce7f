import { DecisionBody, ENTITY_TYPES, LithographError, ROLES } from "@lithograph/model";

/** A way to decide: what is typed after `lithograph curate`, and the decision that it makes. */
export interface CurateVerb {
  name: string;
  /** Arguments as commander writes them. */
  usage: string;
  description: string;
  body(words: string[]): object;
}

const TYPES = ENTITY_TYPES.join(", ");

/** An entity's id, a result's id, or a paper with the type and name of what it names. */
function target(words: string[]): object {
  const [first = "", type, name] = words;
  if (type !== undefined && name !== undefined) return { paper: first, type, name };
  return first.startsWith("result:") ? { result: first } : { entity: first };
}

/** Every verb, as data: help, arguments and decision stand in one place. */
export const CURATE_VERBS: readonly CurateVerb[] = [
  {
    name: "merge",
    usage: "<into> <from...>",
    description: "make several entities one; the first stays",
    body: ([into, ...from]) => ({ kind: "merge", into, from }),
  },
  {
    name: "split",
    usage: "<entity> <name> <forms...>",
    description: "give some forms of an entity to one of their own",
    body: ([entity, name, ...forms]) => ({ kind: "split", entity, name, forms }),
  },
  {
    name: "rename",
    usage: "<entity> <name>",
    description: "call an entity otherwise",
    body: ([entity, name]) => ({ kind: "rename", entity, name }),
  },
  {
    name: "retype",
    usage: "<entity> <type>",
    description: `give an entity another type: ${TYPES}`,
    body: ([entity, type]) => ({ kind: "retype", entity, type }),
  },
  {
    name: "is-a",
    usage: "<entity> <parent>",
    description: "put an entity below another one",
    body: ([entity, parent]) => ({ kind: "is-a", entity, parent }),
  },
  {
    name: "role",
    usage: "<paper> <type> <name> <role>",
    description: `say what a paper does with something: ${ROLES.join(", ")}`,
    body: ([paper, type, name, role]) => ({ kind: "role", target: { paper, type, name }, role }),
  },
  {
    name: "reject",
    usage: "<id> [type] [name]",
    description: "take out an entity or a result by its id, or what a paper names",
    body: (words) => ({ kind: "reject", target: target(words) }),
  },
  {
    name: "confirm",
    usage: "<id> [type] [name]",
    description: "say that an entity, a result or what a paper names is right",
    body: (words) => ({ kind: "confirm", target: target(words) }),
  },
  {
    name: "add",
    usage: "<paper> <type> <name> <role> [quote]",
    description: "add something that a paper says",
    body: ([paper, type, name, role, quote = null]) => ({ kind: "add", paper, type, name, role, quote }),
  },
  {
    name: "undo",
    usage: "<decision>",
    description: "take an earlier decision back, by its id",
    body: ([entry]) => ({ kind: "undo", entry }),
  },
  {
    name: "json",
    usage: "<decision>",
    description: "any decision as JSON, results to be added too",
    body: ([text = ""]) => parseJson(text),
  },
];

function parseJson(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return body;
  } catch {
    // Said below, as for anything else that is no object.
  }
  throw new LithographError("BAD_REQUEST", "The decision is no JSON object.", 'Such as {"kind": "rename", …}.');
}

/** @throws LithographError BAD_REQUEST naming the field that is not valid */
export function decisionOf(verb: CurateVerb, words: string[]): DecisionBody {
  const parsed = DecisionBody.safeParse(verb.body(words));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") || "kind";
  throw new LithographError(
    "BAD_REQUEST",
    `The decision is not valid: ${where}: ${issue?.message ?? "not valid"}.`,
    `Usage: lithograph curate ${verb.name} ${verb.usage}`,
  );
}
