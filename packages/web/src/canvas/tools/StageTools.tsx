import * as DropdownMenu from "radix-ui/dropdown-menu";
import { useEffect } from "react";
import type { Dataset } from "../../derive/dataset.ts";
import type { Visual } from "../../derive/visual.ts";
import { SETTINGS } from "../../settings.ts";
import { chooseGraph, showAll } from "../../state/steps.ts";
import { explore, useView } from "../../state/store.ts";
import { useCanvas } from "../canvas-context.ts";
import { useLayout } from "../layout/use-layout.ts";
import { SavePicture } from "./SavePicture.tsx";

interface Props {
  visual: Visual;
  dataset: Dataset;
  gesture: Gesture;
  onGesture: (gesture: Gesture) => void;
  table: boolean;
  onTable: (table: boolean) => void;
}
export type Gesture = "move" | "lasso" | "box";

/** What can be done with the picture as a whole. */
export function StageTools({ visual, dataset, gesture, onGesture, table, onTable }: Props) {
  const choices = useView((state) => state.graph);
  const { running, start, stop } = useLayout(visual, choices.pinned);
  useFirstLayout(dataset, start);
  const isNarrowed =
    choices.hidden.length > 0 || choices.only !== null || choices.hiddenTypes.length > 0 || choices.path !== null;
  return (
    <div className="stage-tools" role="toolbar" aria-label="Picture">
      {isNarrowed && (
        <button type="button" className="button" onClick={() => explore.step(showAll)}>
          Show all
        </button>
      )}
      <Zoom />
      <button type="button" className="button" aria-pressed={running} onClick={running ? stop : start}>
        {running ? "Stop" : "Arrange"}
      </button>
      {(["lasso", "box"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          aria-pressed={gesture === kind}
          onClick={() => onGesture(gesture === kind ? "move" : kind)}
        >
          {kind === "lasso" ? "Lasso" : "Box"}
        </button>
      ))}
      <LookMenu />
      <SavePicture visual={visual} />
      <button type="button" className="button" aria-pressed={table} onClick={() => onTable(!table)}>
        Table
      </button>
    </div>
  );
}

/** A first view that the server did not lay out is laid out here. */
function useFirstLayout(dataset: Dataset, start: () => void): void {
  const isBare = [...dataset.base].every((id) => dataset.nodes.get(id)?.x == null) && dataset.base.size > 1;
  const isPlaced = useView((state) => Object.keys(state.graph.placed).length > 0);
  useEffect(() => {
    if (isBare && !isPlaced) start();
  }, [isBare, isPlaced, start]);
}

function Zoom() {
  const canvas = useCanvas();
  const duration = SETTINGS.cameraAnimation;
  const camera = canvas.getCamera();
  return (
    <>
      <button type="button" className="button" aria-label="Zoom in" onClick={() => void camera.zoomIn({ duration })}>
        +
      </button>
      <button type="button" className="button" aria-label="Zoom out" onClick={() => void camera.zoomOut({ duration })}>
        −
      </button>
      <button type="button" className="button" onClick={() => void camera.reset({ duration })}>
        Whole
      </button>
    </>
  );
}

/** How the picture looks: by what it is coloured and sized, and what else is drawn. */
function LookMenu() {
  const { colourBy, sizeBy, papers } = useView((state) => state.graph);
  const put = (change: Parameters<typeof chooseGraph>[0]) => explore.step(chooseGraph(change));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="button">Look ▾</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="popover menu" align="end" sideOffset={6}>
          <DropdownMenu.Label className="hint">Colour</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={colourBy}
            onValueChange={(value) => put({ colourBy: value === "community" ? "community" : "type" })}
          >
            <Radio value="type" words="by type" />
            <Radio value="community" words="by community" />
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Label className="hint">Size</DropdownMenu.Label>
          <DropdownMenu.RadioGroup
            value={sizeBy}
            onValueChange={(value) => put({ sizeBy: value === "links" ? "links" : "papers" })}
          >
            <Radio value="papers" words="by papers" />
            <Radio value="links" words="by links shown" />
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Label className="hint">When expanding</DropdownMenu.Label>
          <DropdownMenu.CheckboxItem
            className="item"
            checked={papers}
            onCheckedChange={(value) => put({ papers: value })}
          >
            <DropdownMenu.ItemIndicator className="tick">✓</DropdownMenu.ItemIndicator> with papers
          </DropdownMenu.CheckboxItem>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Radio({ value, words }: { value: string; words: string }) {
  return (
    <DropdownMenu.RadioItem className="item" value={value}>
      <DropdownMenu.ItemIndicator className="tick">✓</DropdownMenu.ItemIndicator> {words}
    </DropdownMenu.RadioItem>
  );
}
