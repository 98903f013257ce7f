import { useEffect, useState } from "react";
import { UploadPanel } from "./UploadPanel.tsx";
import { useUploads } from "./uploads.ts";

/** Files dropped anywhere on the page are read into the graph. */
export function DropFiles() {
  const [over, setOver] = useState(false);
  const send = useUploads((store) => store.send);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void send([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [send]);
  return (
    <>
      {over && <div className="drop-here">Drop files with abstracts to read them</div>}
      <UploadPanel />
    </>
  );
}
