import { describe, expect, it } from "vitest";
import { SETTINGS } from "../settings.ts";
import { placeKey } from "./place-key.ts";
import {
  collapse,
  expand,
  filterBy,
  hide,
  isolate,
  pin,
  reveal,
  select,
  settle,
  show,
  showAll,
  toggleKind,
  toggleMark,
  unpin,
} from "./steps.ts";
import { START } from "./view-state.ts";

const FPGA = "hardware:fpga";
const ACCLLM = "technique:accllm";

describe("deeds", () => {
  it("give the same state back where nothing changes, so that undo has no empty step", () => {
    expect(show("graph")(START)).toBe(START);
    expect(select(null)(START)).toBe(START);
    const chosen = select({ kind: "entity", id: FPGA })(START);
    expect(select({ kind: "entity", id: FPGA })(chosen)).toBe(chosen);
  });

  it("expand in steps up to the cap, and collapse again", () => {
    let state = expand(FPGA)(START);
    expect(state.graph.expanded).toEqual([{ id: FPGA, shown: SETTINGS.expandStep }]);
    for (let i = 0; i < 10; i++) state = expand(FPGA)(state);
    expect(state.graph.expanded).toEqual([{ id: FPGA, shown: SETTINGS.expandMost }]);
    expect(collapse(FPGA)(state).graph).toEqual(START.graph);
  });

  it("bring a hidden node back when it is looked for", () => {
    const state = reveal({ kind: "entity", id: FPGA })(hide([FPGA])(isolate([ACCLLM])(START)));
    expect(state.graph.hidden).toEqual([]);
    expect(state.graph.only).toEqual([ACCLLM, FPGA]);
    expect(state.selection).toEqual({ kind: "entity", id: FPGA });
  });

  it("show everything again", () => {
    const state = toggleKind("Metric")(hide([FPGA])(isolate([ACCLLM])(START)));
    expect(showAll(state).graph).toEqual(START.graph);
  });

  it("take marks on and off, and off what is hidden", () => {
    const marked = toggleMark(FPGA)(toggleMark(ACCLLM)(START));
    expect(marked.graph.marked).toEqual([ACCLLM, FPGA]);
    expect(toggleMark(ACCLLM)(marked).graph.marked).toEqual([FPGA]);
    expect(hide([FPGA])(marked).graph.marked).toEqual([ACCLLM]);
  });

  it("leave pinned nodes where a person put them when a layout settles", () => {
    const pinned = pin(new Map([[FPGA, { x: 10.4, y: -3.6 }]]))(START);
    const settled = settle(
      new Map([
        [FPGA, { x: 500, y: 500 }],
        [ACCLLM, { x: 7.7, y: 8.2 }],
      ]),
    )(pinned);
    expect(settled.graph.placed[placeKey(FPGA)]).toEqual([10, -4]);
    expect(settled.graph.placed[placeKey(ACCLLM)]).toEqual([8, 8]);
    expect(unpin(FPGA)(settled).graph.pinned).toEqual([]);
  });

  it("change one facet and leave the others", () => {
    const state = filterBy({ types: ["Hardware"] })(filterBy({ minConfidence: 0.6 })(START));
    expect(state.filter).toMatchObject({ types: ["Hardware"], minConfidence: 0.6, yearFrom: null });
  });
});
