import { useEffect } from "react";
import { SETTINGS } from "../../settings.ts";
import { useCanvas } from "../canvas-context.ts";
import { chooseLabels } from "../choose-labels.ts";

/** Chooses which labels stand, and on which side, each time the camera rests or the graph changes. */
export function Labels({ version, focus }: { version: unknown; focus: unknown }): null {
  const canvas = useCanvas();
  useEffect(() => {
    void [version, focus];
    let timer = 0;
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => chooseLabels(canvas), 40);
    };
    // After the move of new nodes has ended, too.
    const later = window.setTimeout(() => chooseLabels(canvas), SETTINGS.expandAnimation + 60);
    soon();
    canvas.getCamera().on("updated", soon);
    canvas.on("resize", soon);
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(later);
      canvas.getCamera().off("updated", soon);
      canvas.off("resize", soon);
    };
  }, [canvas, version, focus]);
  return null;
}
