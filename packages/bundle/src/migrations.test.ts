import { expect, test } from "vitest";
import { migrate } from "./migrations.ts";

test("brings a manifest forward one version at a time, and stops where no step is", () => {
  const steps = new Map<number, (old: { schema: number }) => { schema: number; [key: string]: unknown }>([
    [1, (old) => ({ ...old, a: 1 })],
    [2, (old) => ({ ...old, b: 2 })],
  ]);
  expect(migrate({ schema: 1 }, steps)).toEqual({ schema: 3, a: 1, b: 2 });
  expect(migrate({ schema: 7, kept: true }, steps)).toEqual({ schema: 7, kept: true });
});
