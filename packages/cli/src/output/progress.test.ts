import { describe, expect, test } from "vitest";
import { drawBar, showProgress } from "./progress.ts";

function watch(live: boolean) {
  let said = "";
  let time = 0;
  const err = (text: string) => {
    said += text;
  };
  const pass = (ms: number) => {
    time += ms;
  };
  const terminal = { live, columns: 60, out: async () => undefined, err };
  return { progress: showProgress(terminal, () => time), pass, said: () => said };
}

describe("on a terminal", () => {
  test("draws over one line, not more often than an eye follows, and clears it", () => {
    const { progress, pass, said } = watch(true);
    for (let done = 0; done <= 100; done++) {
      progress.show({ stage: "extracting", done, total: 100 });
      pass(1);
    }
    progress.end();
    expect(said()).not.toContain("\n");
    expect(said()).toContain("extracting 100 of 100");
    expect(said().split("\r").length).toBeLessThan(10);
    expect(said()).toSatisfy((text: string) => text.endsWith("\r\x1b[2K"));
  });

  test("never draws wider than the window", () => {
    const { progress, said } = watch(true);
    progress.show({ stage: "x".repeat(200), done: 1, total: 2 });
    expect(said().replace("\r\x1b[2K", "").length).toBeLessThan(60);
  });
});

test("elsewhere, says each stage once, and a long one now and then", () => {
  const { progress, pass, said } = watch(false);
  for (let done = 0; done < 120; done++) {
    progress.show({ stage: done < 20 ? "reading" : "extracting", done, total: 120 });
    pass(100);
  }
  const lines = said().trim().split("\n");
  expect(lines.every((line) => /^(reading|extracting) \(\d+ of 120\) …$/.test(line))).toBe(true);
  expect(lines.length).toBeLessThanOrEqual(5);
  expect(said()).not.toContain("\x1b");
});

test("a bar says how much of how much", () => {
  expect(drawBar({ stage: "reading", done: 1, total: 2 })).toBe("████████████░░░░░░░░░░░░ reading 1 of 2");
  expect(drawBar({ stage: "linking", done: 0, total: null })).toBe("linking");
});
