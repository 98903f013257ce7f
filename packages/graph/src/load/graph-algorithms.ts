import { createRequire } from "node:module";

/**
 * These packages are CommonJS whose types promise a default export that Node does not give them: `require` returns what
 * the types call `default`.
 */
const require = createRequire(import.meta.url);

export const louvain: typeof import("graphology-communities-louvain")["default"] = require("graphology-communities-louvain");
export const forceAtlas2: typeof import("graphology-layout-forceatlas2")["default"] = require("graphology-layout-forceatlas2");
