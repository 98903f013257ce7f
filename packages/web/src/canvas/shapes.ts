import { type FragmentLayer, type SDFShape, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from "sigma/rendering";

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

/** The shapes that the renderer draws; it knows each by its name. */
export const SHAPES: SDFShape[] = [
  sdfCircle(),
  sdfSquare(),
  sdfDiamond(),
  sdfTriangle(),
  polygon("hexagon", 6),
  polygon("pentagon", 5),
];

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
