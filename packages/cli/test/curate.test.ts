import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

const ABSTRACT =
  "We propose AccLLM and run it on the Alveo U280 FPGA. AccLLM achieves 4.07x energy efficiency over FlightLLM.";
const PAPER = `${JSON.stringify({ id: "acc", title: "AccLLM: Long Context", abstract: ABSTRACT, year: 2024 })}\n`;

async function ingested(): Promise<(...args: string[]) => ReturnType<typeof runCli>> {
  const home = await tempFolder({ "in.jsonl": PAPER });
  const run = (...args: string[]) => runCli(["--home", home, ...args]);
  const { code, stderr } = await run("ingest", join(home, "in.jsonl"));
  expect(code, stderr).toBe(0);
  return run;
}

describe("lithograph curate", () => {
  test("changes the graph, and undo changes it back", async () => {
    const run = await ingested();
    const added = await run(
      "curate",
      "add",
      "acc",
      "Hardware",
      "Alveo",
      "used",
      "--reason",
      "its short name",
      "--by",
      "ada",
    );
    expect(added.code, added.stderr).toBe(0);
    const names = async () =>
      (await run("query", "MATCH (:Paper)-[:USES]->(h:Hardware) RETURN h.name AS name", "--format", "csv")).stdout;
    expect(await names()).toContain("Alveo");
    expect((await run("curate", "list")).stdout).toContain("its short name");
    expect((await run("curate", "undo", added.stdout.trim())).code).toBe(0);
    expect(await names()).not.toContain("Alveo");
  });

  test("refuses what cannot be, and names the field that is not valid", async () => {
    const run = await ingested();
    expect(await run("curate", "rename", "hardware:nowhere", "X")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("CONFLICT"),
    });
    expect(await run("curate", "retype", "hardware:x", "Gadget")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("type"),
    });
    expect((await run("curate", "list")).stdout).toBe("");
  });

  test("joins two people's logs and names what they disagree about", async () => {
    const base = { at: "2026-01-01T00:00:00.000Z", reason: null, kind: "retype", entity: "hardware:x" };
    const line = (id: string, by: string, type: string) => `${JSON.stringify({ ...base, id, by, type })}\n`;
    const folder = await tempFolder({ "a.jsonl": line("1", "ada", "Model"), "b.jsonl": line("2", "grace", "Task") });
    const joined = await runCli(["curate", "join", join(folder, "a.jsonl"), join(folder, "b.jsonl")]);
    expect(joined.stdout.trim().split("\n")).toHaveLength(2);
    expect(joined.stderr).toContain("grace says Task, ada said Model");
    await writeFile(join(folder, "b.jsonl"), "not a decision\n");
    expect((await runCli(["curate", "join", join(folder, "a.jsonl"), join(folder, "b.jsonl")])).code).toBe(1);
  });
});

describe("lithograph collect and report", () => {
  test("gather, note, export and report what a collection holds", async () => {
    const run = await ingested();
    expect((await run("collect", "create", "On FPGAs")).code).toBe(0);
    expect((await run("collect", "put", "On FPGAs", "acc", "hardware:fpga")).code).toBe(0);
    expect((await run("collect", "note", "acc", "read again")).code).toBe(0);
    const { stdout } = await run("collect", "list");
    expect(stdout).toContain("On FPGAs (2)");
    expect(stdout).toContain("paper acc: read again");
    expect((await run("export", "-f", "bibtex", "-s", 'collection:"On FPGAs"')).stdout).toContain("AccLLM");
    const report = await run("report", "--collection", "On FPGAs");
    expect(report.stdout).toContain("# On FPGAs");
    expect(report.stdout).toContain("| Included | 1 |");
    expect(await run("collect", "put", "Nothing", "acc")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("NOT_FOUND"),
    });
  });
});
