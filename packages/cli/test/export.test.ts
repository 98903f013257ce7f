import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";

const home = await mkdtemp(join(tmpdir(), "lithograph-export-"));
const PAPERS = [
  {
    id: "acc",
    title: "AccLLM: Long Context",
    abstract: "We propose AccLLM and validate it on the Alveo U280 FPGA.",
    year: 2024,
  },
  {
    id: "gpu",
    title: "FlashThing: Fast Attention",
    abstract: "We propose FlashThing and run it on an A100 GPU.",
    year: 2021,
  },
];

beforeAll(async () => {
  const file = join(home, "in.jsonl");
  await writeFile(file, PAPERS.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  const { code, stderr } = await runCli(["--home", home, "ingest", file]);
  expect(code, stderr).toBe(0);
  return () => rm(home, { recursive: true, force: true });
});

describe("lithograph export", () => {
  test.each(["json", "gexf", "graphml"])("writes the graph as %s, the same bytes twice", async (format) => {
    const out = join(home, `out.${format}`);
    const first = await runCli(["--home", home, "export", "--format", format, "-o", out]);
    expect(first, first.stderr).toMatchObject({ code: 0, stdout: "" });
    const second = await runCli(["--home", home, "export", "--format", format]);
    expect(second.stdout).toBe(await readFile(out, "utf8"));
    expect(second.stdout).toContain("Alveo U280");
  });

  test("takes the part that is selected", async () => {
    const { code, stdout } = await runCli(["--home", home, "export", "-f", "bibtex", "--select", "year:2024"]);
    expect(code).toBe(0);
    expect(stdout).toContain("AccLLM");
    expect(stdout).not.toContain("FlashThing");
  });

  test.each([
    [["--format", "papyrus"], "papyrus"],
    [["--format", "gexf", "--select", "year:soon"], "year:soon"],
    [[], "--format"],
  ])("%j is not understood", async (flags, word) => {
    const { code, stdout, stderr } = await runCli(["--home", home, "export", ...flags]);
    expect(stderr).toContain(word);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("says where there is nothing to export", async () => {
    const { code, stderr } = await runCli(["--home", join(home, "none"), "export", "--format", "json"]);
    expect(code).toBe(1);
    expect(stderr).toContain("NOT_FOUND");
  });
});
