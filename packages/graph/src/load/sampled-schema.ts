import type { GraphSchema } from "@lithograph/model";
import { META_LABEL } from "./skeleton-rows.ts";

/** Nodes or relationships of one kind that are looked at for their properties. */
const SAMPLED = 200;
interface Counted {
  name: string;
  count: number;
}

/** Labels and types with their counts, and the properties that a sample of each holds, sorted by name. */
export async function schemaBySampling(
  counts: { labels: Counted[]; relationships: Counted[] },
  rows: (cypher: string) => Promise<unknown[][]>,
): Promise<GraphSchema> {
  const sorted = (list: Counted[]) =>
    list.filter(({ name, count }) => count > 0 && name !== META_LABEL).sort((a, b) => (a.name < b.name ? -1 : 1));
  const labels = sorted(counts.labels);
  const relationships = sorted(counts.relationships);
  const properties: GraphSchema["properties"] = [];
  const collect = async (owner: string, patterns: string[]) => {
    const names = new Set<string>();
    for (const pattern of patterns) {
      const found = await rows(`MATCH ${pattern} RETURN keys(x) AS keys LIMIT ${SAMPLED}`);
      for (const [keys] of found) if (Array.isArray(keys)) for (const key of keys) names.add(String(key));
    }
    for (const name of [...names].sort()) properties.push({ owner, name });
  };
  for (const { name } of labels) await collect(name, [`(x:${quoted(name)})`]);
  // What papers say and what is derived from it share types and differ in properties.
  const starts = ["Paper", "Entity", "Result"];
  for (const { name } of relationships)
    await collect(
      name,
      starts.map((from) => `(:${from})-[x:${quoted(name)}]->()`),
    );
  return { labels, relationships, properties };
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
