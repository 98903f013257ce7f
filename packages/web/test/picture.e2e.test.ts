import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { aNode, cameraOf, canvasAtRest, type DrawnNode, drawnNodes, openExplorer, pointAt } from "./explorer-page.ts";
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

async function open(path = "/", options = {}): Promise<void> {
  ({ page, complaints } = await openExplorer(browser, `${product.url}${path}`, options));
  await canvasAtRest(page);
}
const inspector = () => page.getByRole("complementary", { name: "Details" });
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const far = (a: DrawnNode, b: DrawnNode) => Math.hypot(a.x - b.x, a.y - b.y);
/** Undo, redo and view changes go through React; the canvas follows a moment later. */
const eventually = (check: () => Promise<void>) => expect.poll(async () => check().then(() => "ok", String)).toBe("ok");

describe("the address", () => {
  it("shows the same picture on another machine: selection, places, hidden things, camera", async () => {
    await open();
    const node = await aNode(page);
    await pointAt(page, node);
    await page.mouse.dblclick(node.x, node.y);
    await page.getByText(/: showing \d+ of \d+/).waitFor();
    await button("Zoom in").click();
    await button(/^Hardware \d+$/).click();
    await expect.poll(() => new URL(page.url()).searchParams.has("cam")).toBe(true);
    await expect.poll(() => new URL(page.url()).searchParams.has("off")).toBe(true);
    const [nodes, camera, address] = [await drawnNodes(page), await cameraOf(page), page.url()];
    await page.context().close();

    await open(address.slice(product.url.length));
    await eventually(async () => {
      const there = new Map((await drawnNodes(page)).map((one) => [one.id, one]));
      expect([...there.keys()].sort()).toEqual(nodes.map((one) => one.id).sort());
      for (const one of nodes) expect(far(one, there.get(one.id) ?? { ...one, x: -999 })).toBeLessThan(1.5);
    });
    const restored = await cameraOf(page);
    expect(restored?.ratio).toBeCloseTo(camera?.ratio ?? 0, 3);
    await inspector().getByRole("heading", { level: 2, name: node.label }).waitFor();
  });

  it("goes back with the browser", async () => {
    await open();
    await page.keyboard.press("4");
    await page.getByRole("region", { name: "Papers" }).waitFor();
    await page.goBack();
    await canvasAtRest(page);
    expect(page.url()).not.toContain("v=papers");
  });
});

describe("pictures", () => {
  it.each([
    ["Picture (SVG)", "lithograph.svg"],
    ["Picture (PNG, for print)", "lithograph.png"],
  ])("saves a %s with its legend", async (item, file) => {
    await open();
    await button("Save ▾").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    if (file.endsWith("svg")) expect(bytes.toString()).toContain(">Hardware</text>");
    else expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
