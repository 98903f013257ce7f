import { shapeOf } from "../json/all-shapes.ts";
import { readJson } from "../json/json-reader.ts";
import type { Reader } from "../reader.ts";

/** Any other JSON with records that have a title or an abstract, alone, in a list, or in a list inside an object. */
export const jsonReader: Reader = {
  name: "json",
  label: "JSON (records with title and abstract)",
  extensions: ["json"],
  sniff(head) {
    if (!/^\s*(?:\[\s*(?:\{|null|\])|\{)/.test(head)) return 0;
    return /"(?:title|abstract|summary|abstractText|abstract_text|display_name)"\s*:/.test(head) ? 0.55 : 0;
  },
  read: readJson(shapeOf),
};
