import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { canvasAtRest, openExplorer } from "./explorer-page.ts";
import { type Product, startProduct } from "./product.ts";

/** The steps of docs/questions.md, one test for each question. */
let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
afterEach(() => page.context().close());

async function begin(): Promise<void> {
  ({ page } = await openExplorer(browser, product.url));
  await canvasAtRest(page);
}
const details = () => page.getByRole("complementary", { name: "Details" });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const section = (title: RegExp) => details().locator("section", { has: page.getByRole("heading", { name: title }) });
async function search(text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
  const hit = page.getByRole("option").filter({ has: page.getByText(text, { exact: true }) });
  await hit.first().click();
  await details().getByRole("heading", { level: 2, name: text }).waitFor();
}
async function tableText(): Promise<string> {
  await page.locator("tbody tr[data-index]").first().waitFor();
  return (await page.locator(".data-table tbody").allTextContents()).join("\n");
}

describe("ten questions of a reviewer", () => {
  it("1. which techniques run on FPGAs?", async () => {
    await begin();
    await page.getByRole("link", { name: "Which techniques run on FPGAs?" }).click();
    await page.locator(".matrix .cell").first().waitFor();
    expect(await page.locator(".matrix thead").textContent()).toContain("FPGA");
    await page.locator(".matrix .cell").first().click();
    await details().locator("blockquote, .hint").first().waitFor();
  });

  it("2. what does AccLLM run on, and who says so?", async () => {
    await begin();
    await search("AccLLM");
    expect(await details().locator("blockquote").first().textContent()).toContain("AccLLM");
    expect(await section(/^Runs on/).textContent()).toMatch(/Alveo U280.*FPGA|FPGA.*Alveo U280/s);
  });

  it("3. what does AccLLM gain, and at what?", async () => {
    await begin();
    await search("AccLLM");
    await details().getByRole("button", { name: "Results", exact: true }).click();
    const said = await tableText();
    expect(said).toContain("4.07×");
    expect(said).toContain("2.98×");
    expect(said).toContain("Alveo U280");
  });

  it("4. which systems report results on a single consumer GPU, and against what?", async () => {
    await begin();
    await search("RTX 4090");
    await details().getByRole("button", { name: "Results", exact: true }).click();
    expect(await tableText()).toContain("StreamDiffusion");
    await page.getByRole("columnheader", { name: "Against" }).waitFor();
  });

  it("5. which papers speak of mixture of experts?", async () => {
    await begin();
    await search("Mixture of Experts");
    await details().getByRole("button", { name: "Papers", exact: true }).click();
    await page.locator("tbody tr[data-index]").first().waitFor();
    await expect.poll(() => page.locator("tbody tr[data-index]").count()).toBeGreaterThan(5);
    expect(await page.locator(".data-table table").getAttribute("aria-rowcount")).not.toBe("98");
  });

  it("6. which speedups are reported, and may they be compared?", async () => {
    await begin();
    await button("Results").click();
    await page.getByLabel("Group by").selectOption("metric");
    const heading = page.locator("tr.group", { hasText: /^speedup/ });
    await heading.waitFor();
    expect(await heading.textContent()).toMatch(/not comparable as they stand: .*different baselines/);
  });

  it("7. what has nobody here tried yet?", async () => {
    await begin();
    await page.getByRole("link", { name: "What has nobody here tried yet?" }).click();
    const gaps = page.getByRole("complementary", { name: "Gaps" }).getByRole("listitem");
    await gaps.first().waitFor();
    expect(await gaps.first().textContent()).toMatch(/known on .+ \(\d+ papers?\)/);
  });

  it("8. how is pruning linked to the Alveo U280?", async () => {
    await begin();
    await button("Table").click();
    const row = page.getByRole("row", { name: /^pruning / });
    await row.getByRole("button", { name: "Alveo U280" }).click();
    await details().locator("blockquote").first().waitFor();
    expect(await details().textContent()).toContain("Alveo U280");
  });

  it("9. what is large language model work evaluated on?", async () => {
    await begin();
    await button("Matrix").click();
    await page.getByLabel("Columns").selectOption("Benchmark");
    await page.locator('.matrix th[scope="col"] .kind-Benchmark').first().waitFor();
    await page.locator(".matrix .cell").first().waitFor();
  });

  it("10. what links StreamDiffusion to the RTX 4090, word by word?", async () => {
    await begin();
    await search("StreamDiffusion");
    await section(/^Runs on/)
      .getByRole("listitem")
      .filter({ hasText: "RTX 4090" })
      .getByTitle("Read the sentences")
      .click();
    await details().locator("blockquote mark").first().waitFor();
    await details().locator("figcaption button").first().click();
    await details().locator(".paper-text .arrived").waitFor();
    expect(await details().getByRole("heading", { level: 2 }).textContent()).toContain("StreamDiffusion");
  });
});
