import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Software rendering, so that WebGL 2 works where there is no graphics card. */
const ARGS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
/** Containers give little shared memory; a large picture would end the page. */
const ROOM = ["--disable-dev-shm-usage"];

/**
 * The browser of the tests: CHROMIUM_PATH, else a Chromium or Chrome on the PATH, else the one that
 * @sparticuz/chromium brings (Linux x64).
 */
export async function launchBrowser(): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH ?? onPath();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  if (found !== null) return chromium.launch({ executablePath: found, args: [...ARGS, ...ROOM, ...sandbox] });
  const { default: packed } = await import("@sparticuz/chromium");
  packed.setGraphicsMode = true;
  const args = packed.args.filter((arg) => arg.startsWith("--no-") || arg.startsWith("--disable-"));
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...args, ...ARGS, ...ROOM, ...sandbox],
  });
}

function onPath(): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
