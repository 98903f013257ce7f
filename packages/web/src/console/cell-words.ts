import type { CypherValue } from "@lithograph/model";

const isObject = (value: CypherValue): value is { [key: string]: CypherValue } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value of a row as one reads it: nodes by label and name, relationships by type, the rest as JSON. */
export function cellWords(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(cellWords).join(", ")}]`;
  const { $node, $relationship, $path, labels, type, properties } = value;
  if (Array.isArray($path)) return $path.map(cellWords).join("–");
  if ($node !== undefined) {
    const name =
      properties !== undefined && isObject(properties) ? (properties.name ?? properties.title ?? $node) : $node;
    return `(:${Array.isArray(labels) ? labels.join(":") : ""} ${cellWords(name)})`;
  }
  if ($relationship !== undefined) return `[:${typeof type === "string" ? type : ""}]`;
  return JSON.stringify(value);
}
