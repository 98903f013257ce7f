import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["packages/*", "bench"],
    // Real engines, real browsers and spawned commands share two cores.
    maxWorkers: 2,
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".cache/test-report.json" },
  },
});
