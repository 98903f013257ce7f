/** The arrows between packages: each may use only what stands left of it. No cycle anywhere. */
const MAY_USE = {
  model: [],
  extractor: ["model"],
  bundle: ["model"],
  graph: ["model"],
  review: ["model", "extractor", "bundle", "graph"],
  ingest: ["model", "extractor", "bundle", "graph", "review"],
  api: ["model", "extractor", "bundle", "graph", "review", "ingest"],
  web: ["model", "api"],
  cli: ["model", "extractor", "bundle", "graph", "review", "ingest", "api"],
};

const arrows = Object.entries(MAY_USE).map(([from, to]) => ({
  name: `${from}-uses-only-${to.join("-") || "nothing-of-ours"}`,
  severity: "error",
  from: { path: `^packages/${from}/src` },
  to: { path: `^packages/(?!(${[from, ...to].join("|")})/)` },
}));

export default {
  forbidden: [
    ...arrows,
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "web-takes-types-only-from-api",
      severity: "error",
      from: { path: "^packages/web/src" },
      to: { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "model-does-no-io",
      severity: "error",
      from: { path: "^packages/model/src", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|fixtures)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node"] },
  },
};
