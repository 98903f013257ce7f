/**
 * Learns roles and results anew without training the entity stage: on the gold's own entities, and on what the entity
 * stage found in held-out papers when it was last trained (train/data). Run: node packages/extractor/train/results/main.ts
 */
import { readGold } from "../gold.ts";
import { readHeldOut } from "./held-out-file.ts";
import { saveRolesAndResults } from "./save-roles-and-results.ts";

saveRolesAndResults(readGold("train.jsonl.gz"), readHeldOut());
