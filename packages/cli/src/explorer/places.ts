import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's packages, and what is found beside them. */
export const PACKAGES = fileURLToPath(new URL("../../../", import.meta.url));
export const WEB_DIST = join(PACKAGES, "web", "dist");
export const SEEDS = join(PACKAGES, "..", "seeds");
