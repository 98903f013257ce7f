import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../settings.ts";
import { pin } from "../state/steps.ts";
import { START } from "../state/view-state.ts";
import { ACCLLM, BASE, FPGA, graphNode, graphView, PRUNING } from "../testing/samples.ts";
import { joinDataset } from "./dataset.ts";
import { placeNodes } from "./positions.ts";

const added = Array.from({ length: 60 }, (_, i) => graphNode("Technique", `new ${i}`));
const dataset = joinDataset(BASE, [{ parent: FPGA.id, view: graphView([FPGA, ...added], []) }]);
const { worldHalf, worldAspect } = SETTINGS;

describe("placeNodes", () => {
  it("fits the server's layout into the world, whatever its units", () => {
    const positions = placeNodes(joinDataset(BASE, []), START.graph);
    for (const { x, y } of positions.values()) {
      expect(Math.abs(x)).toBeLessThanOrEqual(worldHalf * worldAspect);
      expect(Math.abs(y)).toBeLessThanOrEqual(worldHalf);
    }
    expect(positions.get(PRUNING.id)?.y).toBe(worldHalf);
    expect(positions.get(FPGA.id)?.y).toBe(-worldHalf);
  });
  it("puts new nodes around the one that brought them, none on another, and moves nothing", () => {
    const before = placeNodes(joinDataset(BASE, []), START.graph);
    const after = placeNodes(dataset, START.graph);
    for (const [id, point] of before) expect(after.get(id)).toEqual(point);
    const hub = after.get(FPGA.id);
    if (hub === undefined) throw new Error("FPGA has no place");
    const places = added.map((node) => after.get(node.id) ?? { x: 0, y: 0 });
    for (const place of places) expect(Math.hypot(place.x - hub.x, place.y - hub.y)).toBeLessThan(worldHalf);
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(46);
    }
  });
  it("leaves a node where a person dragged it", () => {
    const state = pin(new Map([[ACCLLM.id, { x: 12.6, y: -7 }]]))(START);
    expect(placeNodes(dataset, state.graph).get(ACCLLM.id)).toEqual({ x: 13, y: -7 });
  });
  it("gives every node a place, and the same one every time", () => {
    const coordinate = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 30 }), (places) => {
        const nodes = places.map((place, i) => graphNode("Model", `m${i}`, place));
        const of = () => placeNodes(joinDataset(graphView(nodes, []), []), START.graph);
        const positions = of();
        expect(positions.size).toBe(nodes.length);
        for (const { x, y } of positions.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(of()).toEqual(positions);
      }),
    );
  });
});
