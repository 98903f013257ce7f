import { useEffect } from "react";
import { SETTINGS } from "../../settings.ts";
import { explore, useView } from "../../state/store.ts";
import type { Camera } from "../../state/view-state.ts";
import { useCanvas } from "../canvas-context.ts";

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
const near = (a: Camera, b: Camera) =>
  Math.abs(a.x - b.x) < 1e-4 && Math.abs(a.y - b.y) < 1e-4 && Math.abs(a.ratio - b.ratio) < 1e-4;

/** The camera of the address is the camera of the canvas, both ways. */
export function CameraSync(): null {
  const canvas = useCanvas();
  const wanted = useView((state) => state.camera);

  useEffect(() => {
    const camera = canvas.getCamera();
    let timer = 0;
    const write = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const { x, y, ratio } = camera.getState();
        const next = near({ x, y, ratio }, WHOLE) ? null : { x, y, ratio };
        explore.amend((state) => ({ ...state, camera: next }));
      }, SETTINGS.cameraAnimation);
    };
    camera.on("updated", write);
    return () => {
      window.clearTimeout(timer);
      camera.off("updated", write);
    };
  }, [canvas]);

  useEffect(() => {
    const camera = canvas.getCamera();
    const target = wanted ?? WHOLE;
    if (!near(camera.getState(), target)) camera.setState({ ...target, angle: 0 });
  }, [canvas, wanted]);
  return null;
}
