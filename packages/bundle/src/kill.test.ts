import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Bundle } from "./bundle.ts";
import { all } from "./testing/samples.ts";
import { tempFolder } from "./testing/temp-folder.ts";

const CHILD = fileURLToPath(new URL("./testing/kill-child.ts", import.meta.url));
const RUNS = 12;
const never = (problem: unknown) => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};

/** Lets a writer work, kills it `delay` ms after its first word, and returns the last counts that it acknowledged. */
async function killAfter(home: string, delay: number): Promise<{ decided: number; committed: number }> {
  const child = spawn(process.execPath, [CHILD, home], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await once(child.stdout, "data");
  await wait(delay);
  child.kill("SIGKILL");
  await once(child, "close");
  const last = (word: string) => Number([...output.matchAll(new RegExp(`${word} (\\d+)\n`, "g"))].at(-1)?.[1] ?? 0);
  return { decided: last("decided"), committed: last("committed") };
}

test("a writer that is killed at any moment loses nothing that it acknowledged, and blocks nobody", async () => {
  const home = await tempFolder();
  for (let run = 0; run < RUNS; run++) {
    const { decided, committed } = await killAfter(home, Math.random() * 60);
    const bundle = await Bundle.open(home);
    const papers = await all(bundle.papers(never));
    const { counts } = bundle.manifest;
    expect(counts.papers).toBeGreaterThanOrEqual(committed);
    expect(papers.map(({ id }) => id).sort()).toEqual(papers.map((_, index) => `p${index}`).sort());
    expect(papers).toHaveLength(counts.papers);
    expect(await bundle.unchanged()).toEqual({ papers: true, evidence: true });
    const decisions = await all(bundle.curation(never));
    expect(Number(decisions.at(-1)?.id)).toBeGreaterThanOrEqual(decided);
    await bundle.close();
  }
}, 120_000);
