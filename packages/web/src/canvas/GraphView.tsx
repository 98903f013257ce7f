import { useCallback, useMemo, useState } from "react";
import { filterDataset } from "../derive/filtered.ts";
import { placeNodes } from "../derive/positions.ts";
import { drawn } from "../derive/visual.ts";
import { useView } from "../state/store.ts";
import { type Kind, kindOf } from "../theme/entity-types.ts";
import { useTheme } from "../theme/use-theme.ts";
import { Failure } from "../ui/Failure.tsx";
import { ShownCypher } from "../ui/ShownCypher.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { CanvasHost } from "./CanvasHost.tsx";
import { CameraSync } from "./controllers/CameraSync.tsx";
import { Emphasis } from "./controllers/Emphasis.tsx";
import { GraphSync } from "./controllers/GraphSync.tsx";
import { Hover } from "./controllers/Hover.tsx";
import { KeepInSight } from "./controllers/KeepInSight.tsx";
import { Labels } from "./controllers/Labels.tsx";
import { PointerDeeds } from "./controllers/PointerDeeds.tsx";
import { Findings } from "./Findings.tsx";
import { GraphTable } from "./GraphTable.tsx";
import { Legend } from "./Legend.tsx";
import { useCommunities } from "./layout/use-communities.ts";
import { AreaSelect } from "./tools/AreaSelect.tsx";
import { Minimap } from "./tools/Minimap.tsx";
import { StageNotes } from "./tools/StageNotes.tsx";
import { type Gesture, StageTools } from "./tools/StageTools.tsx";
import { useGraphData } from "./use-graph-data.ts";

/** The graph: findings above, the canvas, and what helps to read it around the edges. */
export function GraphView() {
  const { theme } = useTheme();
  const { dataset, base, path, isPathEmpty, error, isLoading, retry } = useGraphData();
  const choices = useView((state) => state.graph);
  const selection = useView((state) => state.selection);
  const minPapers = useView((state) => state.filter.minPapers);
  const [hovered, setHovered] = useState<string | null>(null);
  const [gesture, setGesture] = useState<Gesture>("move");
  const [table, setTable] = useState(false);
  const hover = useCallback((id: string | null) => setHovered(id), []);

  const filtered = useMemo(
    () => (dataset === null ? null : filterDataset(dataset, choices, { minPapers }, path)),
    [dataset, choices, minPapers, path],
  );
  const { placed } = choices;
  const positions = useMemo(() => (dataset === null ? null : placeNodes(dataset, { placed })), [dataset, placed]);
  const { colourBy, sizeBy } = choices;
  const communities = useCommunities(filtered, colourBy === "community");
  const visual = useMemo(
    () =>
      filtered === null || positions === null
        ? null
        : drawn(filtered, positions, { theme, colourBy, sizeBy, communities }),
    [filtered, positions, theme, colourBy, sizeBy, communities],
  );
  const counts = useMemo(() => {
    const all = new Map<Kind, number>();
    for (const node of filtered?.nodes ?? []) all.set(kindOf(node), (all.get(kindOf(node)) ?? 0) + 1);
    return all;
  }, [filtered]);

  if (dataset === null || visual === null || filtered === null) {
    return error === null ? <Waiting what="the graph" on={isLoading} /> : <Failure error={error} retry={retry} />;
  }
  return (
    <div className="graph-view">
      <Findings />
      <div className="stage">
        <CanvasHost theme={theme}>
          <GraphSync visual={visual} parents={dataset.parents} pinned={choices.pinned} />
          <CameraSync />
          <KeepInSight selection={selection} version={visual} />
          <PointerDeeds />
          <Hover onHover={hover} />
          <Emphasis selection={selection} marked={choices.marked} hovered={hovered} version={visual} />
          <Labels version={visual} focus={hovered ?? selection} />
          {gesture !== "move" && <AreaSelect gesture={gesture} onDone={() => setGesture("move")} />}
          <StageTools
            visual={visual}
            dataset={dataset}
            gesture={gesture}
            onGesture={setGesture}
            table={table}
            onTable={setTable}
          />
          <Minimap version={visual} />
        </CanvasHost>
        <GraphTable filtered={filtered} visible={table} />
        <StageNotes dataset={dataset} filtered={filtered} isPathEmpty={isPathEmpty} />
        <div className="stage-foot">
          <Legend counts={counts} />
          <p className="shown" role="status">
            {filtered.nodes.length.toLocaleString("en")} of {dataset.total.nodes.toLocaleString("en")} shown
          </p>
        </div>
      </div>
      {base !== null && <ShownCypher query={base.query} />}
    </div>
  );
}
