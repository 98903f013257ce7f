import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { canvasAtRest, openExplorer } from "./explorer-page.ts";
import { type Product, startProduct } from "./product.ts";

let product: Product;
let empty: Product;
let browser: Browser;

beforeAll(async () => {
  // `start` builds the explorer where it must; `serve` takes what stands.
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  empty = await startProduct("serve");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await empty?.stop();
});

const VIEWS: [name: string, path: string, ready: string][] = [
  ["graph", "/", ".canvas"],
  ["graph with a selection", "/?s=e~hardware:fpga", ".inspector blockquote"],
  ["matrix", "/?v=matrix", ".matrix .cell"],
  ["results with a plot", "/?v=results&plot=hardware&group=metric", ".results-plot svg"],
  ["papers", "/?v=papers", "tbody tr[data-index]"],
  ["console", "/?v=console", "textarea"],
];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(VIEWS)("%s has no violation that axe knows", async (_, path, ready) => {
    const { page, complaints } = await openExplorer(browser, `${product.url}${path}`, { theme });
    await page.locator(ready).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("on a narrow screen", () => {
  it.each(VIEWS)("%s stays inside of 360 px, and a finger meets what it aims at", async (_, path, ready) => {
    const { page, complaints } = await openExplorer(browser, `${product.url}${path}`, { width: 360, height: 740 });
    await page.locator(ready).first().waitFor({ state: "attached" });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).withRules(["target-size", "meta-viewport"]).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("by keyboard", () => {
  it("reaches every thing that is drawn, and shows the table while the focus is in it", async () => {
    const { page } = await openExplorer(browser, product.url);
    await canvasAtRest(page);
    const table = page.getByRole("region", { name: "The graph as a table" });
    const names = table.locator("tbody th .entity-name");
    await names.first().focus();
    expect((await table.boundingBox())?.height).toBeGreaterThan(100);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
    await page.context().close();
  });
});

describe("an empty graph", () => {
  it("says what to do first", async () => {
    const { page, complaints } = await openExplorer(browser, empty.url);
    await page.getByRole("heading", { name: "No papers yet" }).waitFor();
    await page.getByRole("button", { name: "Choose files …" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
