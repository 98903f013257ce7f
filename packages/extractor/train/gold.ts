import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ENTITY_TYPES, EntityType, Role } from "@lithograph/model";
import { z } from "zod";

const GoldEntity = z.object({ name: z.string(), type: EntityType, role: Role, mentions: z.array(z.string()) });
const GoldPaper = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  entities: z.array(GoldEntity),
  results: z.array(z.unknown()),
});
export type GoldPaper = z.infer<typeof GoldPaper>;
export type GoldEntity = z.infer<typeof GoldEntity>;

/** Annotated papers of packages/extractor/gold: "train.jsonl.gz" to learn from, "dev.jsonl" to report on. */
export function readGold(name: "train.jsonl.gz" | "dev.jsonl"): GoldPaper[] {
  const bytes = readFileSync(new URL(`../gold/${name}`, import.meta.url));
  const lines = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => GoldPaper.parse(JSON.parse(line)));
}

/** Type → its number, in the order of ENTITY_TYPES. */
export const TYPE_NUMBER = new Map(ENTITY_TYPES.map((type, i) => [type, i]));

/** Fold of a paper: by its place, so that neighbours in the file (often of one source) are spread. */
export const foldOf = (index: number, folds: number): number => index % folds;
