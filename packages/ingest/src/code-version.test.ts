import { expect, test } from "vitest";
import { codeVersion } from "./code-version.ts";

test("tells packages apart, and stays the same", () => {
  const versions = ["@lithograph/model", "@lithograph/graph", "@lithograph/bundle"].map(codeVersion);
  expect(new Set(versions).size).toBe(3);
  expect(versions[0]).toMatch(/^[\w-]{12}$/);
  expect(codeVersion("@lithograph/model")).toBe(versions[0]);
});
