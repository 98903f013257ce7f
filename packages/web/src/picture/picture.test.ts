import { describe, expect, it } from "vitest";
import type { VisualLink } from "../derive/visual.ts";
import { composeScene, type ShownNode } from "./scene.ts";
import { toSvg } from "./to-svg.ts";

const node = (id: string, change: Partial<ShownNode> = {}): ShownNode => ({
  id,
  kind: "Technique",
  label: id,
  shape: "circle",
  size: 8,
  colour: "#2F6FB2",
  core: "#2F6FB2",
  papers: 1,
  x: 0,
  y: 0,
  side: "right",
  viewX: 100,
  viewY: 100,
  viewRadius: 8,
  ...change,
});
const link = (change: Partial<VisualLink> = {}): VisualLink => ({
  id: "a|b",
  source: "AccLLM",
  target: "FPGA",
  line: "solid",
  size: 2,
  colour: "#77777a",
  types: ["RUNS_ON"],
  papers: 1,
  ...change,
});
const fpga = node("FPGA", { kind: "Hardware", shape: "square", viewX: 200 });
const size = { width: 400, height: 300 };

describe("composeScene", () => {
  it("draws links under nodes, labels beside them, and a legend of the types that are there", () => {
    const scene = composeScene([node("AccLLM"), fpga], [link()], size, "light");
    expect(scene.strokes.map((stroke) => stroke.d)).toEqual(["M100 100L200 100"]);
    expect(scene.texts.map((text) => text.text)).toEqual(["AccLLM", "FPGA", "Techniques", "Hardware"]);
    expect(scene.height).toBeGreaterThan(size.height);
  });
  it("leaves out labels that have no place, and links whose end is not shown", () => {
    const scene = composeScene([node("AccLLM", { side: null })], [link()], size, "light");
    expect(scene.strokes).toEqual([]);
    expect(scene.texts.map((text) => text.text)).toEqual(["Techniques"]);
  });
  it("points arrows at the rim of the node they lead to", () => {
    const scene = composeScene([node("AccLLM"), fpga], [link({ line: "arrow" })], size, "light");
    expect(scene.fills.map((fill) => fill.d)).toContainEqual(expect.stringMatching(/^M192 100L/));
  });
});

describe("toSvg", () => {
  it("keeps words from papers words", () => {
    const svg = toSvg(composeScene([node('<script>"&\u0000')], [], size, "dark"));
    expect(svg).toContain("&lt;script&gt;&quot;&amp;</text>");
    expect(svg).not.toContain("<script>");
    expect(svg).not.toContain("\u0000");
  });
});
