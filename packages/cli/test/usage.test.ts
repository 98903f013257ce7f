import { describe, expect, test } from "vitest";
import { runCli } from "./support/run-cli.ts";
import { tempFolder } from "./support/temp-home.ts";

describe("exit codes", () => {
  test.each([
    [["--help"], 0, "ingest"],
    [["--version"], 0, "."],
    [["query", "--help"], 0, "--param"],
  ])("%j does what it is asked", async (args, code, text) => {
    const outcome = await runCli(args);
    expect(outcome).toMatchObject({ code, stderr: "" });
    expect(outcome.stdout).toContain(text);
  });

  test.each([
    [["frobnicate"], "frobnicate"],
    [["ingest"], "file"],
    [["query"], "query"],
    [["query", "RETURN 1", "--format", "yaml"], "yaml"],
    [["query", "RETURN 1", "--timeout", "soon"], "timeout"],
    [["query", "RETURN 1", "--param", "novalue"], "key=value"],
    [["serve", "--port", "ninety"], "port"],
    [["serve", "--host", "0.0.0.0"], "LITHOGRAPH_TOKEN"],
    [["export", "--format", "gexf", "--frob"], "frob"],
  ])("%j is not understood: 2, with a word on what is wrong", async (args, word) => {
    const env = { LITHOGRAPH_HOME: await tempFolder() };
    const { code, stdout, stderr } = await runCli(args, { env });
    expect(stderr).toContain(word);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
