import { SETTINGS } from "../settings.ts";

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a label in CSS pixels, measured once. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = document.createElement("canvas").getContext("2d");
    if (context !== null) context.font = `${SETTINGS.labelSize}px ${SETTINGS.labelFont}`;
  }
  const width = context?.measureText(text).width ?? text.length * SETTINGS.labelSize * 0.55;
  widths.set(text, width);
  return width;
}
