import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "bundle", include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"] },
});
