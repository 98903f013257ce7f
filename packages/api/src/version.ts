import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Lithograph's version, as /health, the document and `--version` say it. */
export const VERSION = z.object({ version: z.string() }).parse(manifest).version;
