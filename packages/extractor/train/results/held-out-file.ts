import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { EvidenceEntity } from "@lithograph/model";
import { z } from "zod";
import type { FoundEntities } from "../../src/entities/group-entities.ts";

/** What the entity stage found in a paper it was not trained on, by paper id. */
export type HeldOutEntities = ReadonlyMap<string, FoundEntities>;

const FILE = new URL("../data/held-out-entities.json.gz", import.meta.url);
const Entities = z.array(EvidenceEntity.omit({ role: true }));
const Content = z.record(z.string(), z.object({ entities: Entities, doubtful: Entities }));

/** Keeps what was found, so that roles and results can be trained again by themselves. */
export function writeHeldOut(heldOut: HeldOutEntities): void {
  writeFileSync(FILE, gzipSync(JSON.stringify(Object.fromEntries(heldOut)), { level: 9 }));
}

/** What was found when the entity stage was last trained; nothing where it never was. */
export function readHeldOut(): HeldOutEntities {
  if (!existsSync(FILE)) return new Map();
  return new Map(Object.entries(Content.parse(JSON.parse(gunzipSync(readFileSync(FILE)).toString("utf8")))));
}
