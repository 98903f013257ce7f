import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Theme } from "../theme/entity-types.ts";
import { CanvasContext } from "./canvas-context.ts";
import { type Canvas, createCanvas } from "./renderer.ts";

/** The element that the canvas draws in; controllers inside it get the canvas once it stands. */
export function CanvasHost({ theme, children }: { theme: Theme; children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Canvas | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const created = createCanvas(host.current, theme);
    // At the browser's console, and in tests, one can ask where things are drawn: document.querySelector(".canvas").canvas
    Object.assign(host.current, { canvas: created });
    setCanvas(created);
    return () => {
      setCanvas(null);
      created.kill();
    };
  }, [theme]);
  return (
    <>
      <div ref={host} className="canvas" aria-hidden="true" />
      {canvas !== null && <CanvasContext value={canvas}>{children}</CanvasContext>}
    </>
  );
}
