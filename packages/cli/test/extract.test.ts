import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paperText } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

const SEEDS = "seeds/trending-papers.txt";
const Line = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  entities: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      role: z.string(),
      mentions: z.array(z.object({ text: z.string(), start: z.int(), end: z.int() })).min(1),
    }),
  ),
  results: z.array(z.object({ value: z.string(), start: z.int(), end: z.int() })),
});
const parse = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => Line.parse(JSON.parse(line)));

describe("lithograph extract", () => {
  test("writes the seeds' papers, the same bytes twice, every mention where it stands", async () => {
    const out = join(await tempFolder(), "out.jsonl");
    const first = await runCli(["extract", SEEDS, "-o", out]);
    expect(first).toMatchObject({ code: 0, stdout: "" });
    const bytes = await readFile(out, "utf8");
    const second = await runCli(["extract", SEEDS]);
    expect(second.stdout).toBe(bytes);
    const papers = parse(bytes);
    expect(papers).toHaveLength(97);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(97);
    for (const paper of papers) {
      const text = paperText(paper);
      const places = [
        ...paper.entities.flatMap(({ mentions }) => mentions),
        ...paper.results.map((r) => ({ ...r, text: r.value })),
      ];
      for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text);
    }
    const accllm = papers.find(({ title }) => title.startsWith("AccLLM"));
    expect(accllm?.entities.map(({ name, role }) => `${name} ${role}`)).toContain("AccLLM proposed");
  });

  test("keeps ids and order of JSON Lines, each line once for each time it stands there", async () => {
    const papers = ["z", "a", "m", "a"].map((id) => ({ id, title: `Paper ${id}`, abstract: "We use a GPU." }));
    const home = await tempFolder({ "in.jsonl": papers.map((paper) => `${JSON.stringify(paper)}\n`).join("") });
    const { code, stdout } = await runCli(["extract", join(home, "in.jsonl")]);
    expect(code).toBe(0);
    expect(parse(stdout).map(({ id, title, abstract }) => ({ id, title, abstract }))).toEqual(papers);
  });

  test("reads standard input, and takes a format that is named", async () => {
    const input = "title,abstract\nAccLLM,We validate AccLLM on an FPGA.\n";
    const { code, stdout } = await runCli(["extract", "-", "--format", "csv"], { input });
    expect(code).toBe(0);
    expect(parse(stdout).map(({ title }) => title)).toEqual(["AccLLM"]);
  });

  test("names what it cannot read, reads the rest, and fails", async () => {
    const home = await tempFolder({ "empty.jsonl": "", "good.jsonl": '{"id":"1","title":"A paper","abstract":"x"}\n' });
    const { code, stdout, stderr } = await runCli([
      "extract",
      join(home, "empty.jsonl"),
      join(home, "none"),
      join(home, "good.jsonl"),
    ]);
    expect(code).toBe(1);
    expect(parse(stdout).map(({ id }) => id)).toEqual(["1"]);
    expect(stderr).toContain("empty.jsonl");
    expect(stderr).toContain("none: there is no such file");
  });

  test("ends quietly when its reader has seen enough", async () => {
    const { startCli } = await import("./support/run-cli.ts");
    const running = startCli(["extract", SEEDS]);
    running.child.stdout?.once("data", () => running.child.stdout?.destroy());
    const { code, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(stderr).not.toContain("EPIPE");
  });
});
