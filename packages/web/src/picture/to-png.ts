import { LithographError } from "@lithograph/model";
import { SETTINGS } from "../settings.ts";
import type { Scene } from "./scene.ts";

/** A scene as PNG, `scale` pixels to one CSS pixel. */
export function toPng(scene: Scene, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(scene.width * scale);
  canvas.height = Math.round(scene.height * scale);
  const context = canvas.getContext("2d");
  if (context === null)
    throw new LithographError("INTERNAL", "This browser gives no canvas to paint the picture on.", "Save it as SVG.");
  context.scale(scale, scale);
  paint(scene, context);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob !== null) resolve(blob);
      else
        reject(
          new LithographError(
            "INTERNAL",
            `A picture of ${canvas.width} × ${canvas.height} is too large here.`,
            "Save it as SVG.",
          ),
        );
    }, "image/png");
  });
}

function paint({ width, height, background, strokes, fills, texts }: Scene, context: CanvasRenderingContext2D): void {
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const { d, colour, width: thick, dash } of strokes) {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.setLineDash(dash > 0 ? [dash] : []);
    context.stroke(new Path2D(d));
  }
  context.setLineDash([]);
  context.lineWidth = 1.6;
  for (const { d, fill, stroke } of fills) {
    const path = new Path2D(d);
    context.fillStyle = fill;
    context.fill(path);
    if (stroke === "none") continue;
    context.strokeStyle = stroke;
    context.stroke(path);
  }
  for (const { x, y, text, anchor, size, colour } of texts) {
    context.font = `${size}px ${SETTINGS.labelFont}`;
    context.textAlign = anchor === "middle" ? "center" : anchor;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}
