import type { GraphSchema } from "@lithograph/model";
import { z } from "zod";
import { schemaBySampling } from "../load/sampled-schema.ts";
import type { GrafeoDB } from "./grafeo.ts";

const Counted = z.array(z.object({ name: z.string(), count: z.int() }));
const Stored = z.object({ labels: Counted, edge_types: Counted });

export async function readSchema(db: GrafeoDB): Promise<GraphSchema> {
  const { labels, edge_types: relationships } = Stored.parse(db.schema());
  return schemaBySampling({ labels, relationships }, async (cypher) => (await db.executeCypher(cypher)).rows());
}
