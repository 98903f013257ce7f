import { ENTITY_TYPES, entityId } from "@lithograph/model";
import { describe, expect, it } from "vitest";
import { KIND_STYLES, KINDS, kindColour, typeOfId } from "./entity-types.ts";
import { COMMUNITY_COLOURS, PALETTES } from "./palette.ts";

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** sRGB as a person without red cones (protanopia) or green cones (deuteranopia) sees it; Viénot, Brettel and Mollon 1999. */
const SIMULATIONS = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};
function seen(hex: string, matrix: number[][]): number[] {
  const linear = [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
  return matrix.map(
    (row) =>
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * (linear[i] ?? 0), 0),
      ) **
      (1 / 2.2),
  );
}

describe.each(["light", "dark"] as const)("types in the %s theme", (theme) => {
  it.each(KINDS)("%s is readable as text on paper (WCAG AA)", (kind) => {
    expect(contrast(kindColour(kind, theme), PALETTES[theme].paper)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(["ink", "faint", "accent"] as const)("%s is readable on paper", (name) => {
    expect(contrast(PALETTES[theme][name], PALETTES[theme].paper)).toBeGreaterThanOrEqual(4.5);
  });
  it("keeps communities visible against paper (3 : 1 for graphics)", () => {
    for (const colour of COMMUNITY_COLOURS[theme]) {
      expect(contrast(colour, PALETTES[theme].paper), colour).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(Object.keys(SIMULATIONS))("gives types that look alike under %s different shapes", (name) => {
    const matrix = name === "protanopia" ? SIMULATIONS.protanopia : SIMULATIONS.deuteranopia;
    for (const a of KINDS) {
      for (const b of KINDS) {
        if (a >= b) continue;
        const [p, q] = [seen(kindColour(a, theme), matrix), seen(kindColour(b, theme), matrix)];
        const distance = Math.hypot(...p.map((value, i) => value - (q[i] ?? 0)));
        if (distance < 0.15) expect(KIND_STYLES[a].shape, `${a} and ${b}`).not.toBe(KIND_STYLES[b].shape);
      }
    }
  });
});

describe("shapes", () => {
  it("are all different: shape alone tells the type", () => {
    expect(new Set(KINDS.map((kind) => KIND_STYLES[kind].shape)).size).toBe(KINDS.length);
  });
});

describe("typeOfId", () => {
  it("reads the type that an id names", () => {
    for (const type of ENTITY_TYPES) expect(typeOfId(entityId(type, "Alveo U280"))).toBe(type);
  });
  it("knows papers by having none", () => {
    expect(typeOfId("10.1145/3290605")).toBeNull();
    expect(typeOfId("accllm-accelerating")).toBeNull();
    expect(typeOfId("gadget:x")).toBeNull();
  });
});
