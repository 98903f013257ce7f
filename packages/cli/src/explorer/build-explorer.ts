import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LithographError } from "@lithograph/model";
import { PACKAGES, WEB_DIST } from "./places.ts";
import { sourceHash } from "./source-hash.ts";

/** What the explorer's build depends on, below packages/. */
const SOURCES = [
  "web/src",
  "web/public",
  "web/index.html",
  "web/vite.config.ts",
  "web/package.json",
  "model/src",
  "model/package.json",
];
const STAMP = join(WEB_DIST, ".built-from");

/**
 * Builds the explorer where its build is missing or older than its sources.
 * @returns whether it was built now
 * @throws LithographError INTERNAL with the builder's own words
 */
export async function buildExplorer(say: (line: string) => void, signal: AbortSignal): Promise<boolean> {
  const wanted = await sourceHash(PACKAGES, SOURCES);
  const built = await readFile(STAMP, "utf8").catch(() => null);
  if (built === wanted) return false;
  const vite = builder();
  // Where only the build was shipped (a container), it is used as it is.
  if (vite === null && existsSync(join(WEB_DIST, "index.html"))) return false;
  if (vite === null)
    throw new LithographError("INTERNAL", "The explorer is not built, and vite is missing.", "Run pnpm install.");
  say("building the explorer (the first time only) …");
  await runBuilder(vite, signal);
  await mkdir(WEB_DIST, { recursive: true });
  await writeFile(STAMP, wanted);
  return true;
}

function builder(): string | null {
  try {
    const require = createRequire(join(PACKAGES, "web", "package.json"));
    return join(dirname(require.resolve("vite/package.json")), "bin", "vite.js");
  } catch {
    return null;
  }
}

/** In a process of its own: what a bundler leaves in memory is not the server's. */
async function runBuilder(vite: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(PACKAGES, "web"),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-4_000);
    });
  }
  const [code] = await once(child, "close");
  if (code === 0) return;
  throw new LithographError(
    "INTERNAL",
    `Building the explorer failed:\n${output.trim()}`,
    "Run pnpm install, then try again.",
  );
}
