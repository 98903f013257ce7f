import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { canvasAtRest, openExplorer } from "./explorer-page.ts";
import { type Product, startProduct } from "./product.ts";

let product: Product;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function open(path: string): Promise<void> {
  ({ page, complaints } = await openExplorer(browser, `${product.url}${path}`));
}
const details = () => page.getByRole("complementary", { name: "Details" });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const rows = (name: string) => page.getByRole("region", { name }).locator("tbody tr[data-index]");

describe("search", () => {
  it("finds by a part of a name, with the keyboard alone", async () => {
    await open("/");
    await canvasAtRest(page);
    await page.keyboard.press("/");
    await page.keyboard.type("acclm");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("AccLLM")]),
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await details().getByRole("heading", { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get("add")).not.toBeNull();
  });
  it("says so where nothing is found", async () => {
    await open("/");
    await page.getByRole("combobox", { name: /Search/ }).fill("qqqqzzzz");
    await page.getByText("Nothing is called so here.").waitFor();
  });
});

describe("papers", () => {
  it("lists all, sorts, and reads one with its mentions marked and its results underlined", async () => {
    await open("/?v=papers");
    await rows("Papers").first().waitFor();
    expect(await page.getByRole("region", { name: "Papers" }).locator("table").getAttribute("aria-rowcount")).toBe(
      "98",
    );
    const first = await rows("Papers").first().textContent();
    await button(/^Title/).click();
    await expect.poll(() => rows("Papers").first().textContent()).not.toBe(first);
    await page.getByRole("searchbox", { name: "Words in title or abstract" }).fill("AccLLM");
    await expect.poll(() => rows("Papers").count()).toBeLessThan(5);
    await rows("Papers").first().getByRole("button").first().click();
    await details().locator(".abstract .mention").first().waitFor();
    expect(await details().locator(".reported").count()).toBeGreaterThan(0);
    const mention = details().locator(".abstract .mention.kind-Hardware").first();
    await mention.click();
    await details().getByText("Who says so").waitFor();
    await page.goBack();
    await details().locator(".abstract .mention").first().waitFor();
  });
  it("opens at the place that a quote was taken from", async () => {
    await open("/?s=e~hardware:fpga");
    await details().locator("figcaption button").first().click();
    await details().locator(".paper-text .arrived").waitFor();
    expect(page.url()).toMatch(/s=p\d+/);
  });
});

describe("results", () => {
  it("shows value, metric and baseline, groups with warnings, and opens the sentence", async () => {
    await open("/?v=results");
    await rows("Reported results").first().waitFor();
    await page.getByLabel("Group by").selectOption("metric");
    await page.locator("tr.group").first().waitFor();
    expect(await page.locator("tr.group .warning").count()).toBeGreaterThan(0);
    await rows("Reported results").first().getByRole("button").first().click();
    await details().locator(".paper-text .arrived").waitFor();
  });
  it("narrows to one metric and plots by hardware", async () => {
    await open("/?v=results");
    await rows("Reported results").first().waitFor();
    const select = page.getByLabel("Only one metric");
    const value = await select.locator("option").nth(1).getAttribute("value");
    await select.selectOption(value);
    await button("Any metric").waitFor();
    await button("Any metric").click();
    await button("Plot by hardware").click();
    await page.locator(".results-plot svg circle").first().waitFor();
    expect(page.url()).toContain("plot=hardware");
  });
});

describe("the matrix", () => {
  it("opens the sentences behind a cell", async () => {
    await open("/?v=matrix");
    const cell = page.locator(".matrix .cell").first();
    await cell.waitFor();
    expect(await cell.getAttribute("aria-label")).toMatch(/ on .*: \d+ papers?/);
    await cell.click();
    await details().locator("blockquote, .hint").first().waitFor();
    expect(page.url()).toContain("s=l");
  });
  it("rolls groups up, and turns to other types", async () => {
    await open("/?v=matrix");
    await page.locator(".matrix .cell").first().waitFor();
    const before = await page.locator(".matrix tbody th[scope=row]").count();
    await button("Roll up groups").click();
    await expect.poll(() => page.locator(".matrix tbody th[scope=row]").count()).toBeLessThan(before);
    await page.getByLabel("Columns").selectOption("Benchmark");
    await expect.poll(() => page.url()).toContain("axes=");
  });
  it("names gaps with their reason", async () => {
    await open("/?v=matrix");
    await page.locator(".matrix .cell").first().waitFor();
    const gaps = page.getByRole("complementary", { name: "Gaps" });
    await gaps.waitFor();
    expect(await gaps.getByRole("listitem").first().textContent()).toMatch(/ on .*known on .*\(\d+ papers?\)/);
  });
});

describe("facets", () => {
  it("narrow every view at once, with counts beside each choice", async () => {
    await open("/?v=papers");
    await rows("Papers").first().waitFor();
    await button("Hardware class").click();
    const choice = page.getByRole("checkbox").first();
    expect(await page.locator(".checks .count").first().textContent()).toMatch(/^\d+$/);
    await choice.check();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).toContain("class=");
    await page.keyboard.press("3");
    await page.getByRole("region", { name: "Reported results" }).waitFor();
    expect(page.url()).toContain("class=");
    await button("Clear hardware class").click();
    await expect.poll(() => page.url()).not.toContain("class=");
  });
});

describe("the console", () => {
  it("runs a query with Ctrl+Enter, refuses writes, and says what is wrong", async () => {
    await open("/?v=console");
    const editor = page.getByRole("textbox", { name: "Cypher" });
    await editor.fill("MATCH (p:Paper) RETURN count(p) AS papers");
    await editor.press("Control+Enter");
    await page.getByRole("region", { name: "Answer" }).getByText("97").waitFor();
    await editor.fill("CREATE (n:X) RETURN n");
    await editor.press("Control+Enter");
    await page.getByRole("alert").waitFor();
    complaints.length = 0; // The browser reports the refusal's status.
  });
  it("takes over the query behind what is on the screen", async () => {
    await open("/?v=papers");
    await page.getByText("Show the Cypher").click();
    await button("Open in console").click();
    const editor = page.getByRole("textbox", { name: "Cypher" });
    expect(await editor.inputValue()).toMatch(/MATCH/);
    await button("Run").click();
    await page.getByRole("region", { name: "Answer" }).waitFor();
  });
});

describe("saved views and shortcuts", () => {
  it("keeps a view under a name", async () => {
    await open("/?v=results&group=metric");
    await button("Views").click();
    await page.getByLabel("Name of this view").fill("by metric");
    await button("Save").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await button("Views").click();
    await button("by metric").click();
    await expect.poll(() => page.url()).toContain("group=metric");
  });
  it("lists shortcuts at ?", async () => {
    await open("/");
    await canvasAtRest(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard and pointer" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });
  it("copies a link to exactly this view", async () => {
    await open("/?v=matrix");
    await button("Share").click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

describe("uploads", () => {
  it("reads dropped files with progress and a report, and the page knows the new papers", async () => {
    await open("/?v=papers");
    await rows("Papers").first().waitFor();
    const paper = {
      id: "dropped-1",
      title: "DropNet: Pruning on a Raspberry Pi 4",
      abstract: "We propose DropNet, a pruning method. DropNet achieves a 3.1x speedup on a Raspberry Pi 4.",
    };
    const transfer = await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "dropped.jsonl"));
        return data;
      },
      `${JSON.stringify(paper)}\n{"title": broken\n`,
    );
    await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
    await page.getByText("Drop files with abstracts").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await page.getByText(/1 paper from/).waitFor({ timeout: 60_000 });
    await page.getByRole("searchbox", { name: "Words in title or abstract" }).fill("DropNet");
    await expect.poll(() => rows("Papers").count()).toBe(1);
    await page.getByText("dropped.jsonl: 2 records, 1 with an abstract (jsonl)").waitFor();
    await button("Take back").click();
    await page.getByText("Taken back.").waitFor({ timeout: 60_000 });
    await expect.poll(() => rows("Papers").count()).toBe(0);
  });
});
