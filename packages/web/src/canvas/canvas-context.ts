import { createContext, useContext } from "react";
import type { Canvas } from "./renderer.ts";

export const CanvasContext = createContext<Canvas | null>(null);

/** The canvas that the controllers around it drive. */
export function useCanvas(): Canvas {
  const canvas = useContext(CanvasContext);
  if (canvas === null) throw new Error("useCanvas stands outside of the graph view");
  return canvas;
}
