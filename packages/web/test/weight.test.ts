import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const WEB = fileURLToPath(new URL("../", import.meta.url));
/** What the first view may weigh, gzip. */
const BUDGET = 350_000;
const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().default(false), imports: z.array(z.string()).default([]) }),
);
let dist: string;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "lithograph-dist-"));
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const args = [vite, "build", "--outDir", dist, "--emptyOutDir", "--logLevel", "error"];
  const child = spawn(process.execPath, args, {
    cwd: WEB,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  const [code] = await once(child, "close");
  expect(code).toBe(0);
});
afterAll(() => rm(dist, { recursive: true, force: true }));

describe("the build", () => {
  it("loads at most 350 kB of JavaScript, gzip, for the first view; plot, tables and console come later", async () => {
    const manifest = Manifest.parse(JSON.parse(await readFile(join(dist, ".vite/manifest.json"), "utf8")));
    const first = new Set<string>();
    const follow = (name: string) => {
      const chunk = manifest[name];
      if (chunk === undefined || first.has(chunk.file)) return;
      first.add(chunk.file);
      for (const next of chunk.imports) follow(next);
    };
    for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(name);
    let weight = 0;
    for (const file of first) weight += gzipSync(await readFile(join(dist, file))).length;
    expect(weight).toBeGreaterThan(50_000);
    expect(weight).toBeLessThanOrEqual(BUDGET);
    const later = Object.entries(manifest)
      .filter(([, chunk]) => !first.has(chunk.file))
      .map(([name]) => name);
    for (const view of ["ResultsPlot", "PapersView", "MatrixView", "ConsoleView"]) {
      expect(
        later.some((name) => name.includes(view)),
        view,
      ).toBe(true);
    }
  });

  it("has nothing inline and nothing from elsewhere, as the page's policy demands", async () => {
    const html = await readFile(join(dist, "index.html"), "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html).not.toMatch(/https?:\/\//);
  });
});
