import { type FragmentLayer, type SDFShape, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from "sigma/rendering";
import type { Shape } from "../theme/entity-types.ts";

/**
 * Signed distance to a regular polygon of circumradius `size`, one corner up: fold the plane into one side's sector,
 * then measure to that side.
 */
function polygon(name: string, corners: number): SDFShape {
  const half = Math.PI / corners;
  const glsl = `
float sdf_${name}(vec2 uv, float size) {
  float sector = mod(atan(uv.x, uv.y), ${(2 * half).toFixed(6)}) - ${half.toFixed(6)};
  return length(uv) * cos(sector) - size * ${Math.cos(half).toFixed(6)};
}
`;
  return { name, glsl, uniforms: [], inradiusFactor: Math.cos(half) };
}

/** Shapes that look as large as a circle of the same size need more or less of it. */
export const SHAPE_SCALE: Record<Shape, number> = {
  circle: 1,
  square: 1.22,
  diamond: 1.2,
  triangle: 1.3,
  hexagon: 1.1,
  pentagon: 1.12,
  ring: 1,
  dot: 0.8,
};

/** In the order of `SHAPE_NAMES`: the renderer knows a shape by its name. */
export const SHAPES: SDFShape[] = [
  sdfCircle(),
  sdfSquare(),
  sdfDiamond(),
  sdfTriangle(),
  polygon("hexagon", 6),
  polygon("pentagon", 5),
];

/** The renderer's shape for each of ours: rings and dots are circles, told apart by their core and size. */
export const RENDERED_SHAPE: Record<Shape, string> = {
  circle: "circle",
  square: "square",
  diamond: "diamond",
  triangle: "triangle",
  hexagon: "hexagon",
  pentagon: "pentagon",
  ring: "circle",
  dot: "circle",
};

/** A node's outline in its colour, and inside it the core: the same colour, or the paper's for a ring. */
export function outlinedLayer(outline: number): FragmentLayer {
  const { UNSIGNED_BYTE } = WebGL2RenderingContext;
  return {
    name: "outlined",
    uniforms: [],
    attributes: [
      { name: "lineColor", size: 4, type: UNSIGNED_BYTE, normalized: true, source: "color" },
      { name: "coreColor", size: 4, type: UNSIGNED_BYTE, normalized: true, source: "core" },
    ],
    glsl: `
vec4 layer_outlined(vec4 v_lineColor, vec4 v_coreColor) {
  float inner = context.sdf + ${outline.toFixed(2)} * context.pixelToUV;
  return mix(v_coreColor, v_lineColor, smoothstep(-context.aaWidth, context.aaWidth, inner));
}
`,
  };
}
