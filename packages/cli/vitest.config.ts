import { defineConfig } from "vitest/config";
import { packageTests } from "../../vitest.shared.ts";

export default defineConfig({
  test: { ...packageTests("cli"), globalSetup: ["../graph/src/testing/global-setup.ts"] },
});
