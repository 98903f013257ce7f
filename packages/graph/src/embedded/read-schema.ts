import type { GrafeoDB } from "@grafeo-db/js";
import type { GraphSchema } from "@lithograph/model";
import { z } from "zod";

const Stored = z.object({
  labels: z.array(z.object({ name: z.string(), count: z.int() })),
  edge_types: z.array(z.object({ name: z.string(), count: z.int() })),
});
/** Nodes or relationships of one kind that are looked at for their properties. */
const SAMPLED = 200;

/** Labels, relationship types and the properties found on a sample of each, sorted by name. */
export async function readSchema(db: GrafeoDB): Promise<GraphSchema> {
  const { labels, edge_types: types } = Stored.parse(db.schema());
  const properties = new Map<string, Set<string>>();
  const collect = async (owner: string, pattern: string) => {
    const found = await db.executeCypher(`MATCH ${pattern} RETURN keys(x) AS keys LIMIT ${SAMPLED}`);
    const names = found.rows().flatMap(([keys]) => (Array.isArray(keys) ? keys.map(String) : []));
    properties.set(owner, new Set(names));
  };
  for (const { name, count } of labels) if (count > 0) await collect(name, `(x:${quoted(name)})`);
  for (const { name, count } of types) if (count > 0) await collect(name, `()-[x:${quoted(name)}]->()`);
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    labels: labels.filter(({ count }) => count > 0).sort(byName),
    relationships: types.filter(({ count }) => count > 0).sort(byName),
    properties: [...properties]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([owner, names]) => [...names].sort().map((name) => ({ owner, name }))),
  };
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
