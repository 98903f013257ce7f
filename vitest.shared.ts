import type { ViteUserConfig } from "vitest/config";

/** What every package's tests share: where they stand, and room for real engines and browsers on two cores. */
export function packageTests(name: string): NonNullable<ViteUserConfig["test"]> {
  return {
    name,
    include: ["{src,test,train}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  };
}
