import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

const line = (id: string, abstract: string) =>
  `${JSON.stringify({ id, title: `Title of ${id}`, abstract, year: 2024 })}\n`;
const FIRST = line("one", "We run FlightLLM on the Alveo U280 FPGA.");
const SECOND = line("two", "We prune a network on an A100 GPU.");

async function bundleOf(text: string): Promise<string> {
  const home = await tempFolder({ "in.jsonl": text });
  const { code, stderr } = await runCli(["--home", home, "ingest", join(home, "in.jsonl")]);
  expect(code, stderr).toBe(0);
  return home;
}

describe("lithograph diff", () => {
  test("says what came, by bundles and by a review handed over as one file", async () => {
    const [before, after] = [await bundleOf(FIRST), await bundleOf(FIRST + SECOND)];
    const { code, stdout } = await runCli(["diff", before, after]);
    expect(code).toBe(0);
    expect(stdout).toContain("papers: 1 added, 0 gone, 0 changed");
    expect(stdout).toContain("+ Title of two");
    const file = join(before, "before.zip");
    expect((await runCli(["--home", before, "export", "-f", "bundle", "-o", file])).code).toBe(0);
    const json = await runCli(["diff", file, after, "--json"]);
    expect(JSON.parse(json.stdout).papers.added).toMatchObject([{ id: "two" }]);
    expect((await runCli(["diff", file, before])).stdout).toBe("Nothing is different.\n");
  });

  test("names the side that is not there", async () => {
    const { code, stderr } = await runCli(["diff", await tempFolder(), "nowhere"]);
    expect(code).toBe(1);
    expect(stderr).toContain("NOT_FOUND");
  });
});

describe("lithograph verify", () => {
  test("tells a whole review from one that was changed", async () => {
    const home = await bundleOf(FIRST);
    const file = join(home, "review.zip");
    await runCli(["--home", home, "export", "--format", "bundle", "-o", file]);
    expect(await runCli(["verify", file])).toMatchObject({ code: 0, stdout: expect.stringContaining("1 papers") });
    const bytes = await readFile(file);
    const at = bytes.indexOf("FlightLLM");
    if (at >= 0) bytes.write("FlightXXX", at);
    else bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    expect((await runCli(["verify", file])).code).toBe(1);
    expect((await runCli(["verify", join(home, "in.jsonl")])).code).toBe(1);
  });
});
