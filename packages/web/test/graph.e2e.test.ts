import { GraphView } from "@lithograph/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { aNode, canvasAtRest, type DrawnNode, drawnNodes, openExplorer, pointAt } from "./explorer-page.ts";
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
const shownCount = async () =>
  Number.parseInt(((await page.locator(".shown").textContent()) ?? "").replace(",", ""), 10);
const far = (a: DrawnNode, b: DrawnNode) => Math.hypot(a.x - b.x, a.y - b.y);
/** Undo, redo and view changes go through React; the canvas follows a moment later. */
const eventually = (check: () => Promise<void>) => expect.poll(async () => check().then(() => "ok", String)).toBe("ok");

describe("the first view", () => {
  it("shows 80 to 150 things, with findings above and types below", async () => {
    await open();
    const count = await shownCount();
    expect(count).toBeGreaterThanOrEqual(80);
    expect(count).toBeLessThanOrEqual(150);
    expect(await page.getByRole("list", { name: "Findings" }).getByRole("listitem").count()).toBe(3);
    await expect.poll(() => button(/^Hardware \d+$/).count()).toBe(1);
  });

  it("leads in by its findings: a click shows what the sentence speaks of", async () => {
    await open();
    const link = page.getByRole("list", { name: "Findings" }).getByRole("link").first();
    const name = await link.textContent();
    await link.click();
    await inspector().getByRole("heading", { level: 2 }).waitFor();
    expect(name).not.toBe("");
    expect(new URL(page.url()).searchParams.get("s")).toMatch(/^[ep]/);
  });

  it("offers questions while nothing is selected", async () => {
    await open();
    await page.getByRole("link", { name: "Which gains are reported, and against what?" }).click();
    await page.getByRole("region", { name: "Reported results" }).waitFor();
    expect(page.url()).toContain("v=results");
  });
});

describe("selecting", () => {
  it("a click says what it is, who says so, and lets the rest step back", async () => {
    await open();
    const node = await aNode(page);
    await pointAt(page, node);
    await page.mouse.click(node.x, node.y);
    await inspector().getByRole("heading", { level: 2, name: node.label }).waitFor();
    await inspector().locator("blockquote mark").first().waitFor();
    const nodes = await drawnNodes(page);
    expect(nodes.filter((one) => one.isChosen).map((one) => one.id)).toEqual([node.id]);
    expect(nodes.some((one) => one.isDimmed)).toBe(true);
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 5);
    await eventually(async () => expect((await drawnNodes(page)).some((one) => one.isDimmed)).toBe(false));
  });

  it("a click on a link's name reads the sentences behind it", async () => {
    await open();
    await button("Table").click();
    const table = page.getByRole("region", { name: "The graph as a table" });
    await table
      .getByTitle(/read the sentences/)
      .first()
      .click();
    await inspector().locator("blockquote, .hint").first().waitFor();
    expect(page.url()).toContain("s=l");
  });
});

describe("exploring", () => {
  it("a double click brings neighbours around the node, moves nothing, says how many, and undo takes it back", async () => {
    await open();
    const node = await aNode(page);
    const before = new Map((await drawnNodes(page)).map((one) => [one.id, one]));
    await pointAt(page, node);
    await page.mouse.dblclick(node.x, node.y);
    await page.getByText(/: showing \d+ of \d+/).waitFor();
    await eventually(async () => {
      for (const one of await drawnNodes(page)) {
        const stood = before.get(one.id);
        if (stood !== undefined) expect(far(one, stood)).toBeLessThan(1);
      }
    });
    expect(page.url()).toContain(`x=25.${node.id}`);
    await page.keyboard.press("Control+z");
    await eventually(async () => expect((await drawnNodes(page)).length).toBe(before.size));
    await page.keyboard.press("Control+Shift+z");
    await page.getByText(/: showing \d+ of \d+/).waitFor();
  });

  it("a drag moves a node and pins it there, in the address too", async () => {
    await open();
    const node = await aNode(page);
    await pointAt(page, node);
    await page.mouse.down();
    await page.mouse.move(node.x + 40, node.y + 30, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.has("pin")).toBe(true);
    const moved = await aNode(page, node.id);
    expect(far(moved, { ...node, x: node.x + 40, y: node.y + 30 })).toBeLessThan(15);
  });

  it("hides a type from the legend and a node from its panel; show all brings both back", async () => {
    await open();
    const all = await shownCount();
    await button(/^Hardware \d+$/).click();
    await eventually(async () => expect(await shownCount()).toBeLessThan(all));
    const node = await aNode(page);
    await pointAt(page, node);
    await page.mouse.click(node.x, node.y);
    await inspector().getByRole("button", { name: "Hide" }).click();
    await eventually(async () => expect((await drawnNodes(page)).some((one) => one.id === node.id)).toBe(false));
    await button("Show all").click();
    await eventually(async () => expect(await shownCount()).toBe(all));
  });

  it("isolates a node with its neighbours", async () => {
    await open();
    const node = await aNode(page);
    await pointAt(page, node);
    await page.mouse.click(node.x, node.y);
    await inspector().getByRole("button", { name: "Isolate" }).click();
    await eventually(async () => {
      const left = await drawnNodes(page);
      expect(left.length).toBeLessThan(60);
      expect(left.map((one) => one.id)).toContain(node.id);
    });
  });

  it("marks with a lasso and with a box", async () => {
    await open();
    for (const kind of ["Lasso", "Box"]) {
      await button(kind).click();
      await page.mouse.move(200, 320);
      await page.mouse.down();
      for (const [x, y] of [
        [700, 320],
        [700, 620],
        [200, 620],
      ] as const)
        await page.mouse.move(x, y, { steps: 4 });
      if (kind === "Box") await page.mouse.move(700, 620);
      await page.mouse.up();
      await eventually(async () => {
        const marked = (await drawnNodes(page)).filter((node) => node.isMarked);
        expect(marked.length).toBeGreaterThan(2);
        for (const node of marked) expect(node.x > 198 && node.x < 702 && node.y > 318 && node.y < 622).toBe(true);
      });
      await page.keyboard.press("Escape");
      await eventually(async () => expect((await drawnNodes(page)).some((node) => node.isMarked)).toBe(false));
    }
  });

  it("finds a path between two marked things", async () => {
    await open();
    const answer = await page.request.get(`${product.url}/api/graph?limit=120`);
    const [edge] = GraphView.parse(await answer.json()).edges;
    if (edge === undefined) throw new Error("the first view has no link");
    await page.goto(`${product.url}/?mark=${edge.source},${edge.target}`);
    await canvasAtRest(page);
    await button("Path between").click();
    await page.getByText(/A shortest path between/).waitFor();
    await eventually(async () =>
      expect((await drawnNodes(page)).map((node) => node.id).sort()).toEqual([edge.source, edge.target].sort()),
    );
    await button("Leave").click();
    await eventually(async () => expect((await drawnNodes(page)).length).toBeGreaterThan(2));
  });

  it("arranges the picture in a worker and keeps where things came to stand", async () => {
    await open();
    const before = await drawnNodes(page);
    await button("Arrange").click();
    await expect.poll(() => new URL(page.url()).searchParams.has("at")).toBe(true);
    const after = new Map((await drawnNodes(page)).map((node) => [node.id, node]));
    expect(before.some((node) => far(node, after.get(node.id) ?? node) > 10)).toBe(true);
  });

  it("colours by community", async () => {
    await open();
    await button("Look ▾").click();
    await page.getByRole("menuitemradio", { name: "by community" }).click();
    await expect.poll(() => page.url()).toContain("colour=community");
    await eventually(async () =>
      expect(new Set((await drawnNodes(page)).map((node) => node.colour)).size).toBeGreaterThan(4),
    );
  });
});
