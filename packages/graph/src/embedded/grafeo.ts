import { createRequire } from "node:module";

/** The package is CommonJS in a form whose names Node cannot see: `require` returns what its types describe. */
const require = createRequire(import.meta.url);
const grafeo: typeof import("@grafeo-db/js") = require("@grafeo-db/js");

export const GrafeoDB = grafeo.GrafeoDB;
export type GrafeoDB = import("@grafeo-db/js").GrafeoDB;
