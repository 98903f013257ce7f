import { useEffect } from "react";
import type { SigmaNodeEventPayload } from "sigma/types";
import { useCanvas } from "../canvas-context.ts";

/** Tells which node is under the pointer. */
export function Hover({ onHover }: { onHover: (id: string | null) => void }): null {
  const canvas = useCanvas();
  useEffect(() => {
    const enter = ({ node }: SigmaNodeEventPayload) => onHover(node);
    const leave = () => onHover(null);
    canvas.on("enterNode", enter).on("leaveNode", leave);
    return () => {
      canvas.off("enterNode", enter).off("leaveNode", leave);
    };
  }, [canvas, onHover]);
  return null;
}
