import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IngestReport } from "@lithograph/model";
import { describe, expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";
import { bundleBytes, tempFolder } from "./support/temp-home.ts";

const BIB = `@article{good, title={FlightLLM runs on the Alveo U280 FPGA}, year={2024}, doi={10.1000/flight},
  abstract={We propose FlightLLM and validate it on the Alveo U280 FPGA.}}
@article{bare, title={A paper without an abstract}, year={2023}}
`;
const JSONL = `{"id":"one","title":"Paper one about pruning","abstract":"We prune a network on a GPU."}
{"id":"two","title":
{"id":"three","title":"Paper three about quantization","abstract":"We quantize a network."}
`;
const files = { "refs.bib": BIB, "papers.jsonl": JSONL, "empty.ris": "", "program.bib": "\x7fELF\x01\x02\0\0\0" };

async function readReport(path: string): Promise<IngestReport> {
  return IngestReport.parse(JSON.parse(await readFile(path, "utf8")));
}

describe("lithograph ingest", () => {
  test("reads a folder, names each thing it cannot use, and stores the rest", async () => {
    const [home, folder] = [await tempFolder(), await tempFolder(files)];
    const report = join(home, "report.json");
    const { code, stdout, stderr } = await runCli(["--home", home, "ingest", folder, "--report", report]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const said = await readReport(report);
    const skipped = said.skipped.map(({ file, reason }) => `${file.slice(folder.length + 1)}: ${reason}`).join("\n");
    expect(skipped).toMatch(/empty\.ris: .*empty/);
    expect(skipped).toMatch(/program\.bib: /);
    expect(skipped).toMatch(/papers\.jsonl: /);
    expect(said.papers).toBe(4);
    expect(said.abstracts).toBe(3);
    expect(stderr).toContain("papers.jsonl");
    const stored = (await readFile(join(home, "papers.jsonl"), "utf8")).trimEnd().split("\n");
    expect(stored.map((line) => JSON.parse(line).id).sort()).toEqual(
      expect.arrayContaining(["10.1000/flight", "one", "three"]),
    );
  });

  test("the second time, passes over what has not changed and stores the same bytes", async () => {
    const [home, folder] = [await tempFolder(), await tempFolder({ "refs.bib": BIB })];
    await runCli(["--home", home, "ingest", folder]);
    const before = await bundleBytes(home);
    const { code, stderr } = await runCli(["--home", home, "ingest", folder]);
    expect(code).toBe(0);
    expect(stderr).toContain("1 file unchanged");
    expect(await bundleBytes(home)).toBe(before);
  });

  test("--dry-run stores nothing and makes no folder", async () => {
    const [home, folder] = [await tempFolder(), await tempFolder({ "a.bib": BIB, "b.bib": BIB })];
    const report = join(home, "report.json");
    const inside = join(home, "bundle");
    const { code } = await runCli(["--home", inside, "ingest", folder, "--dry-run", "--report", report]);
    expect(code).toBe(0);
    expect(await readReport(report)).toMatchObject({ records: 4, papers: 2, abstracts: 2, duplicates: 2 });
    await expect(readFile(join(inside, "manifest.json"))).rejects.toThrow("ENOENT");
  });

  test("takes standard input, and prints the report where it is asked to", async () => {
    const home = await tempFolder();
    const { code, stdout } = await runCli(["--home", home, "ingest", "-", "--dry-run", "--report", "-"], {
      input: BIB,
    });
    expect(code).toBe(0);
    expect(IngestReport.parse(JSON.parse(stdout))).toMatchObject({
      records: 2,
      files: [{ file: "-", format: "bibtex" }],
    });
  });

  test.each([
    ["a file that is not there", ["nowhere.bib"], "there is no such file"],
    ["a file that holds no record", ["program.bib"], "program.bib"],
  ])("fails with 1 for %s", async (_, args, word) => {
    const folder = await tempFolder(files);
    const [file = "", ...flags] = args;
    const { code, stderr } = await runCli(["ingest", join(folder, file), "--dry-run", ...flags]);
    expect(code).toBe(1);
    expect(stderr).toContain(word);
  });

  test("a format that is not known is not understood: 2, with those that are", async () => {
    const { code, stderr } = await runCli(["ingest", "seeds", "--dry-run", "--format", "stone-tablet"]);
    expect(code).toBe(2);
    expect(stderr).toContain("bibtex");
  });

  test("a second writer is told who writes", async () => {
    const [home, folder] = [await tempFolder(), await tempFolder({ "refs.bib": BIB })];
    const { Bundle } = await import("@lithograph/bundle");
    const bundle = await Bundle.open(home);
    const { code, stderr } = await runCli(["--home", home, "ingest", folder]);
    await bundle.close();
    expect(code).toBe(1);
    expect(stderr).toContain("BUNDLE_LOCKED");
    expect(stderr).toContain(`process ${process.pid}`);
  });
});
