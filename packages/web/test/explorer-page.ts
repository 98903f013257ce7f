import type { Browser, Page } from "playwright-core";

/** What the page keeps on its canvas's element. */
interface CanvasHost extends Element {
  /** What stood where when the test last looked, and how often in a row it was the same. */
  stood?: string;
  still?: number;
  canvas: {
    getGraph: () => {
      order: number;
      size: number;
      nodes: () => string[];
      findNode: (is: (id: string, attributes: { label: string }) => boolean) => string | undefined;
      getNodeAttributes: (id: string) => { x: number; y: number; label: string; color: string };
    };
    graphToViewport: (at: { x: number; y: number }) => { x: number; y: number };
    getCamera: () => { getState: () => { x: number; y: number; ratio: number } };
    getNodeState: (id: string) => {
      isHovered: boolean;
      isChosen: boolean;
      isDimmed: boolean;
      isMarked: boolean;
      hasLabel: boolean;
    };
  };
}
export interface Opened {
  page: Page;
  /** What the page complained of: errors, refused resources, broken policies. */
  complaints: string[];
}

/** Opens the explorer in a context of its own and waits until it is at rest. */
export async function openExplorer(
  browser: Browser,
  url: string,
  { width = 1280, height = 800, theme = "light" as "light" | "dark", still = true } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: still ? "reduce" : "no-preference",
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The driver's remarks on software rendering are not the page's.
    if (message.type() === "error" && !message.text().includes("GL Driver")) complaints.push(message.text());
  });
  await page.goto(url);
  await page.locator(".facet-bar .total, .first-use").first().waitFor({ state: "attached" });
  return { page, complaints };
}

/** Waits until the canvas shows something, its labels stand, and nothing has moved for a while. */
export async function canvasAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const host = document.querySelector<CanvasHost>(".canvas");
    const graph = host?.canvas?.getGraph();
    if (!host || graph === undefined || document.querySelector(".findings[aria-busy]") !== null) return false;
    if (!graph.nodes().some((id) => host.canvas.getNodeState(id).hasLabel)) return false;
    const { left, top, width, height } = host.getBoundingClientRect();
    const places = graph.nodes().map((id) => Object.values(host.canvas.graphToViewport(graph.getNodeAttributes(id))));
    const now = [left, top, width, height, ...places].join();
    const still = host.stood === now ? (host.still ?? 0) + 1 : 0;
    Object.assign(host, { stood: now, still });
    return still >= 5;
  });
}

export interface DrawnNode {
  id: string;
  label: string;
  colour: string;
  x: number;
  y: number;
  isChosen: boolean;
  isDimmed: boolean;
  isMarked: boolean;
}

/** What the canvas draws, with places in the page. */
export function drawnNodes(page: Page): Promise<DrawnNode[]> {
  return page.evaluate(() => {
    const host = document.querySelector<CanvasHost>(".canvas");
    if (host === null) return [];
    const { left, top } = host.getBoundingClientRect();
    const graph = host.canvas.getGraph();
    return graph.nodes().map((id) => {
      const attributes = graph.getNodeAttributes(id);
      const at = host.canvas.graphToViewport(attributes);
      const { isChosen, isDimmed, isMarked } = host.canvas.getNodeState(id);
      return {
        id,
        label: attributes.label,
        colour: attributes.color,
        x: at.x + left,
        y: at.y + top,
        isChosen,
        isDimmed,
        isMarked,
      };
    });
  });
}

/** A node that stands free enough to be clicked; `id` picks one, wherever it stands. */
export async function aNode(page: Page, id?: string): Promise<DrawnNode> {
  const nodes = await drawnNodes(page);
  const free = (node: DrawnNode) =>
    nodes.every((other) => other.id === node.id || Math.hypot(other.x - node.x, other.y - node.y) > 28);
  const found = nodes.find((node) => (id === undefined ? free(node) && inSight(node) : node.id === id));
  if (found === undefined) throw new Error(`no node ${id ?? "stands free"} among ${nodes.length}`);
  return found;
}

/** Brings the pointer to a node and waits until the canvas knows: it reads what is under the pointer a moment later. */
export async function pointAt(page: Page, { id, x, y }: DrawnNode): Promise<void> {
  await page.mouse.move(x + 1, y + 1);
  await page.mouse.move(x, y);
  await page.waitForFunction(
    (node) => document.querySelector<CanvasHost>(".canvas")?.canvas.getNodeState(node).isHovered,
    id,
  );
}

function inSight({ x, y }: DrawnNode): boolean {
  return x > 100 && x < 860 && y > 260 && y < 640;
}

export function cameraOf(page: Page): Promise<{ x: number; y: number; ratio: number } | null> {
  return page.evaluate(() => document.querySelector<CanvasHost>(".canvas")?.canvas.getCamera().getState() ?? null);
}
