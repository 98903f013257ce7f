import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { collectSources } from "./collect-sources.ts";
import { hashSource } from "./hash-source.ts";

const names = (folder: string, collected: Awaited<ReturnType<typeof collectSources>>) =>
  collected.sources.map(({ name }) => name.slice(folder.length + 1));

describe("collectSources", () => {
  test("walks folders by name, and passes over what hides", async () => {
    const folder = await tempFolder({
      "b.ris": "",
      "a/2.bib": "",
      "a/10.bib": "",
      ".git/config": "",
      "node_modules/x.bib": "",
      "a/.DS_Store": "",
    });
    expect(names(folder, await collectSources([folder]))).toEqual(["a/10.bib", "a/2.bib", "b.ris"]);
  });

  test("takes files in the order given, uploads under their names", async () => {
    const folder = await tempFolder({ "b.bib": "", "a.bib": "" });
    const upload = { name: "c.ris", bytes: new Uint8Array([1]) };
    const { sources } = await collectSources([join(folder, "b.bib"), upload, join(folder, "a.bib")]);
    expect(sources.map(({ name }) => name)).toEqual([join(folder, "b.bib"), "c.ris", join(folder, "a.bib")]);
  });

  test("follows a link, but not in a circle", async () => {
    const folder = await tempFolder({ "in/a.bib": "", "out/b.bib": "" });
    await symlink(join(folder, "out"), join(folder, "in/link"));
    await symlink(folder, join(folder, "out/back"));
    const found = names(folder, await collectSources([join(folder, "in")]));
    expect(found).toContain("in/link/b.bib");
    expect(found.length).toBeLessThan(20);
  });

  test("says what is not there", async () => {
    const folder = await tempFolder();
    const { sources, missing } = await collectSources([join(folder, "none.bib"), "/dev/null"]);
    expect(sources).toEqual([]);
    expect(missing).toEqual([
      { file: join(folder, "none.bib"), reason: "there is no such file" },
      { file: "/dev/null", reason: "it is neither a file nor a folder" },
    ]);
  });
});

test("hashSource gives one hash for one content, from a file or from memory", async () => {
  const folder = await tempFolder({ "a.bib": "@article{x}" });
  const { sources } = await collectSources([folder, { name: "x", bytes: Buffer.from("@article{x}") }]);
  const hashes = await Promise.all(sources.map((source) => hashSource(source, null)));
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});
