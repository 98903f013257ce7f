import { SETTINGS } from "../settings.ts";
import type { Scene } from "./scene.ts";

/** A scene as a stand-alone SVG document. */
export function toSvg({ width, height, background, strokes, fills, texts }: Scene): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...strokes.map(
      ({ d, colour, width: thick, dash }) =>
        `<path d="${d}" stroke="${colour}" stroke-width="${thick}" fill="none"${dash > 0 ? ` stroke-dasharray="${dash}"` : ""}/>`,
    ),
    ...fills.map(({ d, fill, stroke }) => `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="1.6"/>`),
    `<g font-family="${xmlText(SETTINGS.labelFont)}">`,
    ...texts.map(
      ({ x, y, text, anchor, size, colour }) =>
        `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${xmlText(text)}</text>`,
    ),
    "</g>",
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that is safe in SVG; signs that XML forbids are left out. */
function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\ufffe\uffff]/gu, "").replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
