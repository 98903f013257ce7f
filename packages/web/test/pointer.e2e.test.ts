import { GraphView } from "@lithograph/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { aNode, canvasAtRest, type DrawnNode, drawnNodes, openExplorer } from "./explorer-page.ts";
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

async function open(options = {}): Promise<void> {
  ({ page, complaints } = await openExplorer(browser, product.url, options));
  await canvasAtRest(page);
}
const chosen = () => new URL(page.url()).searchParams.get("s");
/** Longer than the time in which a second click makes a double click. */
const pause = () => page.waitForTimeout(350);

async function press({ x, y }: { x: number; y: number }, tremor: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 6; i++) await page.mouse.move(x + (i % 2) * tremor, y + (i % 3) * (tremor / 2));
  await page.mouse.up();
}

/** How much of a node's surroundings belong to others: the more, the harder to click. */
function crowding(node: DrawnNode, nodes: readonly DrawnNode[]): number {
  const near = nodes.filter((other) => Math.abs(other.x - node.x) < 120 && Math.abs(other.y - node.y) < 16);
  return near.length;
}

describe("the pointer on the graph", () => {
  it("reaches the most crowded nodes, while another is chosen and names lie around it", async () => {
    await open();
    const nodes = await drawnNodes(page);
    const crowded = nodes
      .filter((node) => node.x > 80 && node.x < 860 && node.y > 200 && node.y < 660)
      .sort((a, b) => crowding(b, nodes) - crowding(a, nodes))
      .slice(0, 16);
    for (const node of crowded) {
      await page.mouse.click(node.x, node.y);
      await expect.poll(chosen, { message: node.label }).toBe(`e~${node.id}`);
      await pause();
    }
  });

  it("takes the press of a shaking hand for a click: it chooses, and moves nothing", async () => {
    await open();
    const node = await aNode(page);
    await press(node, 2);
    await expect.poll(chosen).toBe(`e~${node.id}`);
    expect(new URL(page.url()).searchParams.has("pin")).toBe(false);
    const after = await aNode(page, node.id);
    expect(Math.hypot(after.x - node.x, after.y - node.y)).toBeLessThan(0.5);
  });

  it("clicks right after a drag, too", async () => {
    await open();
    const node = await aNode(page);
    await press(node, 30);
    await expect.poll(() => new URL(page.url()).searchParams.has("pin")).toBe(true);
    expect(chosen()).toBeNull();
    await pause();
    const moved = await aNode(page, node.id);
    await page.mouse.click(moved.x, moved.y);
    await expect.poll(chosen).toBe(`e~${node.id}`);
  });
});

describe("a large graph", () => {
  /** Three thousand things and ten thousand links, made from the real answer's first of each. */
  function enlarged({ nodes: [node], edges: [edge], ...rest }: GraphView): GraphView {
    if (node === undefined || edge === undefined) throw new Error("the first view is empty");
    const count = 3_000;
    const id = (i: number) => `${i % 3 === 0 ? "hardware" : "technique"}:thing-${i % count}`;
    const nodes = Array.from({ length: count }, (_, i) => ({
      ...node,
      id: id(i),
      type: i % 3 === 0 ? ("Hardware" as const) : ("Technique" as const),
      name: `Thing ${i}`,
      x: Math.cos(i) * Math.sqrt(i),
      y: Math.sin(i) * Math.sqrt(i),
    }));
    const edges = Array.from({ length: 10_000 }, (_, i) => ({
      ...edge,
      id: `link-${i}`,
      source: id(i % count),
      target: id((i * 7 + 1 + Math.floor(i / count)) % count),
    }));
    return { ...rest, nodes, edges };
  }

  it("hides and shows a thousand things with all their links", async () => {
    await open();
    await page.route("**/api/graph?*", async (route) => {
      const answer = GraphView.parse(await (await route.fetch()).json());
      await route.fulfill({ json: enlarged(answer) });
    });
    await page.reload();
    const drawn = () =>
      page.evaluate(
        () =>
          document
            .querySelector<Element & { canvas: { getGraph: () => { order: number; size: number } } }>(".canvas")
            ?.canvas.getGraph().order,
      );
    await expect.poll(drawn).toBe(3_000);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    const hardware = page.getByRole("button", { name: /^Hardware 1,?000$/ });
    await hardware.click();
    await expect.poll(drawn).toBe(2_000);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(drawn).toBe(3_000);
  });
});
