import { type PointerEvent, useEffect, useRef } from "react";
import { SETTINGS } from "../../settings.ts";
import { PALETTES } from "../../theme/palette.ts";
import { useTheme } from "../../theme/use-theme.ts";
import { useCanvas } from "../canvas-context.ts";
import type { Canvas } from "../renderer.ts";

const WIDTH = 156;
const HEIGHT = WIDTH / SETTINGS.worldAspect;

/** The whole picture in small, with the frame of what is in sight; a click goes there. */
export function Minimap({ version }: { version: unknown }) {
  const canvas = useCanvas();
  const { theme } = useTheme();
  const element = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void version;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const context = element.current?.getContext("2d");
      if (context) drawMap(canvas, context, PALETTES[theme].accent);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    soon();
    const late = window.setTimeout(soon, SETTINGS.expandAnimation + 60);
    canvas.getCamera().on("updated", soon);
    canvas.on("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(late);
      canvas.getCamera().off("updated", soon);
      canvas.off("resize", soon);
    };
  }, [canvas, theme, version]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const world = fromMap({ x: event.clientX - box.left, y: event.clientY - box.top });
    const { x, y } = canvas.viewportToFramedGraph(canvas.graphToViewport(world));
    canvas.getCamera().setState({ x, y });
  };
  return (
    <canvas
      ref={element}
      className="minimap"
      width={WIDTH * 2}
      height={HEIGHT * 2}
      style={{ width: WIDTH, height: HEIGHT }}
      role="img"
      aria-label="Minimap"
      onPointerDown={go}
      onPointerMove={go}
    />
  );
}

const MARGIN = 1.15;
const scaleX = WIDTH / (2 * SETTINGS.worldHalf * SETTINGS.worldAspect * MARGIN);
const toMap = ({ x, y }: { x: number; y: number }) => ({ x: WIDTH / 2 + x * scaleX, y: HEIGHT / 2 - y * scaleX });
const fromMap = ({ x, y }: { x: number; y: number }) => ({ x: (x - WIDTH / 2) / scaleX, y: (HEIGHT / 2 - y) / scaleX });

function drawMap(canvas: Canvas, context: CanvasRenderingContext2D, accent: string): void {
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  canvas.getGraph().forEachNode((_, attributes) => {
    const { x, y } = toMap(attributes);
    context.fillStyle = attributes.color;
    context.fillRect(x - 1, y - 1, 2, 2);
  });
  const { width, height } = canvas.getDimensions();
  const a = toMap(canvas.viewportToGraph({ x: 0, y: 0 }));
  const b = toMap(canvas.viewportToGraph({ x: width, y: height }));
  context.strokeStyle = accent;
  context.lineWidth = 1;
  context.strokeRect(a.x, a.y, b.x - a.x, b.y - a.y);
}
