import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/browser.ts";
import { canvasAtRest, openExplorer } from "../test/explorer-page.ts";
import { startProduct } from "../test/product.ts";

/**
 * Takes the pictures of the README from the running product on the seeds:
 * node packages/web/scripts/screenshots.ts [FOLDER]
 */
const IMAGES = fileURLToPath(new URL("../../../docs/images/", import.meta.url));

interface Shot {
  name: string;
  path: string;
  ready: (page: Page) => Promise<unknown>;
}
const SHOTS: Shot[] = [
  {
    name: "graph",
    path: "/?s=e~hardware:fpga",
    ready: async (page) => {
      await canvasAtRest(page);
      await page.locator(".inspector blockquote").first().waitFor();
    },
  },
  { name: "matrix", path: "/?v=matrix", ready: (page) => page.locator(".matrix .cell").first().waitFor() },
  {
    name: "results",
    path: "/?v=results&group=metric&plot=hardware",
    ready: (page) => page.locator(".results-plot circle").first().waitFor(),
  },
  {
    name: "papers",
    path: "/?v=papers&psort=results&porder=desc",
    ready: async (page) => {
      await page.locator("tbody tr[data-index] button").first().click();
      await page.locator(".paper-text .mention").first().waitFor();
    },
  },
];

const folder = process.argv[2] ?? IMAGES;
await mkdir(folder, { recursive: true });
const [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
try {
  for (const theme of ["light", "dark"] as const) {
    for (const { name, path, ready } of SHOTS) {
      const { page } = await openExplorer(browser, `${product.url}${path}`, { theme });
      await ready(page);
      // Labels and plots take their places after the data is there.
      await page.waitForTimeout(800);
      const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
      await writeFile(join(folder, `${name}-${theme}.png`), picture);
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
