import { access, appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Bundle } from "@lithograph/bundle";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

const Checks = z.array(
  z.object({
    subject: z.string(),
    state: z.enum(["good", "notice", "bad"]),
    finding: z.string(),
    advice: z.string().nullable(),
  }),
);
const PAPER = `${JSON.stringify({ id: "one", title: "Pruning on a GPU", abstract: "We prune a network on a GPU." })}\n`;

async function bundle(): Promise<string> {
  const home = await tempFolder({ "in.jsonl": PAPER });
  const { code, stderr } = await runCli(["--home", home, "ingest", join(home, "in.jsonl")]);
  expect(code, stderr).toBe(0);
  return home;
}

async function checks(home: string) {
  const { code, stdout } = await runCli(["--home", home, "doctor", "--json"]);
  const found = Checks.parse(JSON.parse(stdout));
  return { code, of: (subject: string) => found.filter((check) => check.subject === subject) };
}

describe("lithograph doctor", () => {
  test("finds nothing amiss in a sound bundle, and says so for a person", async () => {
    const home = await bundle();
    const { code, of } = await checks(home);
    expect(code).toBe(0);
    for (const subject of ["bundle", "evidence", "files", "lock", "graph"]) {
      expect(
        of(subject).map(({ state }) => state),
        subject,
      ).toEqual(["good"]);
    }
    const { stdout } = await runCli(["--home", home, "doctor"]);
    expect(stdout).toMatch(/^ok {4}bundle: 1 papers/m);
  });

  test("where there is no bundle, says how to make one, and makes none", async () => {
    const home = join(await tempFolder(), "none");
    const { code, of } = await checks(home);
    expect(code).toBe(0);
    expect(of("bundle")).toMatchObject([{ state: "notice", advice: expect.stringContaining("ingest") }]);
    await expect(access(home)).rejects.toThrow("ENOENT");
  });

  test("names the line that is broken, and fails", async () => {
    const home = await bundle();
    await appendFile(join(home, "papers.jsonl"), "<<<<<<< HEAD\n");
    const { code, of } = await checks(home);
    expect(code).toBe(1);
    expect(of("bundle")).toContainEqual(
      expect.objectContaining({ state: "bad", finding: expect.stringContaining("line 2") }),
    );
    expect(of("files")).toMatchObject([{ state: "notice" }]);
  });

  test("a manifest of a newer version is named", async () => {
    const home = await bundle();
    await writeFile(join(home, "manifest.json"), '{"schema": 99}');
    const { code, of } = await checks(home);
    expect(code).toBe(1);
    expect(of("bundle")).toMatchObject([{ state: "bad", finding: expect.stringContaining("99") }]);
  });

  test("a graph that is damaged is set aside and made again by the next command", async () => {
    const home = await bundle();
    await rm(join(home, "graph"), { recursive: true });
    expect((await checks(home)).of("graph")).toMatchObject([{ state: "notice", advice: "lithograph load" }]);
    expect((await runCli(["--home", home, "load"])).code).toBe(0);
    expect((await checks(home)).of("graph")).toMatchObject([{ state: "good" }]);
  });

  test("says who has the bundle open", async () => {
    const home = await bundle();
    const open = await Bundle.open(home);
    const { code, of } = await checks(home);
    await open.close();
    expect(code).toBe(0);
    expect(of("lock")).toMatchObject([{ state: "notice", finding: expect.stringContaining(String(process.pid)) }]);
  });
});
