import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../web/test/browser.ts";
import { exportBytes } from "../src/export/format.ts";
import { htmlFormat } from "../src/export/page/offline-page.ts";
import { exportSample } from "../src/testing/export-sample.ts";
import { HOSTILE_TEXTS } from "../src/testing/hostile-texts.ts";

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

describe("the offline page in Chromium, from a file, with the network off", () => {
  const data = exportSample();
  const errors: string[] = [];
  const requests: string[] = [];
  let folder: string;
  let browser: Browser;
  let page: Awaited<ReturnType<Browser["newPage"]>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lithograph-page-"));
    const file = join(folder, "review.html");
    await writeFile(file, await exportBytes(htmlFormat, data));
    browser = await launchBrowser();
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => errors.push(message.text()));
    page.on("dialog", (dialog) => {
      errors.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("shows the graph, the numbers, the evidence and the papers, and asks for nothing else", async () => {
    const results = data.graph.papers.reduce((sum, one) => sum + one.results.length, 0);
    expect(await page.locator("section[aria-labelledby=results-title] tbody tr").count()).toBe(results);
    expect(await page.locator(".papers > li").count()).toBe(data.graph.papers.length);
    expect(await page.locator("#graph svg [data-node]").count()).toBeGreaterThan(100);
    expect(requests).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test("shows hostile titles as text", async () => {
    const titles = await page.locator(".papers h3").allTextContents();
    for (const title of HOSTILE_TEXTS.slice(0, 16)) expect(titles).toContain(title);
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("img, iframe, object, embed, link").count()).toBe(0);
  });

  test("finds words, and what is said of the thing that is chosen", async () => {
    const rows = page.locator("section[aria-labelledby=evidence-title] tbody tr:visible");
    await page.keyboard.press("/");
    await page.keyboard.type("Alveo");
    await expect.poll(() => rows.count()).toBeLessThan(10);
    for (const text of await rows.allTextContents()) expect(text.toLowerCase()).toContain("alveo");
    await page.keyboard.press("Escape");
    await page.locator('[data-node="hardware%3Afpga"]').press("Enter");
    expect(await rows.allTextContents()).toEqual([expect.stringContaining("FPGA")]);
    expect(await rows.locator("mark").first().textContent()).toBe("FPGA");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(200);
    expect(errors).toEqual([]);
  });
});
