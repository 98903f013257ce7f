import { readGold } from "../gold.ts";
import { saveRolesAndResults } from "./save-roles-and-results.ts";

// Learns roles and results anew: node packages/extractor/train/results/main.ts
saveRolesAndResults(readGold("train.jsonl.gz"));
