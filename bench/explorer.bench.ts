import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../packages/web/test/browser.ts";
import { median } from "./clock.ts";
import type { Bench, BenchOptions, Measurement } from "./harness.ts";

/** The canvas of the explorer beside a bare Sigma page that draws the same graph, in turns, in one browser. */
const WEB = new URL("../packages/web/", import.meta.url);
const SIZES = [
  { nodes: 250, edges: 1_000 },
  { nodes: 2_000, edges: 10_000 },
  { nodes: 10_000, edges: 50_000 },
];
const FIGURES = [
  { key: "firstPicture", subject: "time to first picture", unit: "ms", moreIsBetter: false },
  { key: "renderMs", subject: "main thread per render", unit: "ms", moreIsBetter: false },
  { key: "filterMs", subject: "main thread per filter change", unit: "ms", moreIsBetter: false },
  { key: "frames", subject: "frames while panning", unit: "frames/s", moreIsBetter: true },
] as const;
type Figures = Record<(typeof FIGURES)[number]["key"], number>;
type Way = "ours" | "ours-backbone" | "bare";

async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lithograph-canvas-bench-"));
  const vite = join(
    dirname(createRequire(new URL("package.json", WEB)).resolve("vite/package.json")),
    "bin",
    "vite.js",
  );
  const config = fileURLToPath(new URL("bench/vite.config.ts", WEB));
  const args = [vite, "build", "--config", config, "--outDir", folder, "--logLevel", "error"];
  const child = spawn(process.execPath, args, { cwd: fileURLToPath(WEB), stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`building the page of the canvas bench ended with ${code}`);
  return folder;
}

async function servePage(folder: string): Promise<{ url: string; close: () => void }> {
  const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://x").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    readFile(file).then(
      (bytes) => response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function measure(
  browser: Browser,
  url: string,
  way: Way,
  size: (typeof SIZES)[number],
  seconds: number,
): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${url}/?way=${way}&nodes=${size.nodes}&edges=${size.edges}&seconds=${seconds}`);
    await page.locator("body[data-measured], body[data-failed]").waitFor({ state: "attached", timeout: 180_000 });
    const body = page.locator("body");
    const measured = await body.getAttribute("data-measured");
    if (measured === null) throw new Error(`${way} on ${size.edges} edges: ${await body.getAttribute("data-failed")}`);
    const figures: Figures = JSON.parse(measured);
    return figures;
  } finally {
    await page.close();
  }
}

async function run({ small }: BenchOptions): Promise<Measurement[]> {
  const folder = await buildPage();
  const [site, browser] = await Promise.all([servePage(folder), launchBrowser()]);
  const measurements: Measurement[] = [];
  try {
    for (const size of small ? SIZES.slice(0, 1) : SIZES) {
      const seen: Record<Way, Figures[]> = { ours: [], "ours-backbone": [], bare: [] };
      for (let round = 0; round < (small ? 1 : 3); round++) {
        for (const way of ["ours", "ours-backbone", "bare"] as const) {
          seen[way].push(await measure(browser, site.url, way, size, small ? 0.3 : 2));
        }
      }
      for (const way of ["ours", "ours-backbone"] as const) {
        if (way === "ours-backbone" && size.edges <= 1_000) continue;
        for (const { key, subject, unit, moreIsBetter } of FIGURES) {
          const ours = median(seen[way].map((figures) => figures[key]));
          const peers = median(seen.bare.map((figures) => figures[key]));
          measurements.push({
            subject: `canvas, ${size.edges.toLocaleString("en")} edges: ${subject}`,
            unit,
            ours,
            peer: "bare sigma 4.0.4",
            peers,
            ratio: moreIsBetter ? ours / peers : peers / ours,
            note: way === "ours" ? "the same edges" : "as shown: the 1,000 strongest edges",
          });
        }
      }
    }
  } finally {
    await browser.close();
    site.close();
    await rm(folder, { recursive: true, force: true });
  }
  return measurements;
}

export const bench: Bench = { name: "explorer", run };
