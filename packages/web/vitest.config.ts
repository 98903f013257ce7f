import { defineConfig } from "vitest/config";
import { packageTests } from "../../vitest.shared.ts";

/** Rendering in software on shared cores takes its time; what is waited for is named in each test. */
export default defineConfig({
  test: { ...packageTests("web"), testTimeout: 180_000, expect: { poll: { timeout: 30_000 } } },
});
