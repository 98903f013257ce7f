import { LithographError } from "@lithograph/model";
import { parse } from "yaml";
import type { TextSource } from "../input/text-source.ts";
import { serviceShape } from "../json/service-shape.ts";
import { jsonObject } from "../json/shapes.ts";
import type { FoundEvent, ReadContext, Reader } from "../reader.ts";
import { cslShape } from "./csl-json.ts";

/** A whole document is held in memory: YAML has no records that could be cut out of it. */
const MAX_CHARS = 8 * 1024 ** 2;
/** Aliases a document may resolve: none of a bibliography needs more, and "billion laughs" needs many. */
const MAX_ALIASES = 100;

/** YAML lists of publications (web sites of groups, Pandoc's `references:`). */
export const yamlReader: Reader = {
  name: "yaml",
  label: "YAML (list of publications)",
  extensions: ["yaml", "yml", "cff"],
  sniff(head) {
    const list = /^(?:---[^\n]*\n)?(?:#[^\n]*\n|\s*\n)*(?:[\w-]+:\s*\n)?\s*-\s+[\w-]+:/.test(head);
    if (/^cff-version:/m.test(head)) return 0.8;
    return list && /^\s*(?:-\s+)?(?:title|abstract)\s*:/m.test(head) ? 0.85 : 0;
  },
  read: readYaml,
};

async function* readYaml(source: TextSource, context: ReadContext): AsyncGenerator<FoundEvent> {
  const records = recordsIn(parseYaml(source.name, await wholeText(source, context)));
  let record = 0;
  for (const value of records) {
    record++;
    const object = jsonObject.safeParse(value);
    const shape = object.success && cslShape.score(object.data) > 0.5 ? cslShape : serviceShape;
    const found = object.success ? shape.toFields(object.data) : null;
    if (found === null) yield { kind: "skipped", record, key: null, reason: "the item has no fields" };
    else yield { kind: "record", record, ...found };
  }
}

async function wholeText(source: TextSource, { limits }: ReadContext): Promise<string> {
  const max = Math.min(MAX_CHARS, limits.maxRecordChars);
  let text = "";
  for await (const chunk of source.chunks) {
    text += chunk;
    if (text.length > max) {
      throw new LithographError(
        "TOO_LARGE",
        `cannot read ${source.name}: YAML is read up to ${max} characters`,
        "convert it to JSON Lines",
      );
    }
  }
  return text;
}

function parseYaml(name: string, text: string): unknown {
  try {
    return parse(text, { maxAliasCount: MAX_ALIASES, logLevel: "silent", strict: false, uniqueKeys: false });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    throw new LithographError("UNREADABLE_FILE", `cannot read ${name}: ${reason}`, "correct the YAML there", {
      cause: error,
    });
  }
}

/** The list at the top, or the first list of objects under a key of the top. */
function recordsIn(root: unknown): unknown[] {
  if (Array.isArray(root)) return root;
  const object = jsonObject.safeParse(root);
  if (!object.success) return [];
  // One record alone (CITATION.cff) has lists too: of its authors.
  if ("title" in object.data || "abstract" in object.data) return [object.data];
  const lists = Object.values(object.data).filter(
    (value) => Array.isArray(value) && jsonObject.safeParse(value[0]).success,
  );
  const list = lists[0];
  return Array.isArray(list) ? list : [object.data];
}
