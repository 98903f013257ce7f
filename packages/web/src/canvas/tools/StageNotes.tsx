import type { Dataset } from "../../derive/dataset.ts";
import type { Filtered } from "../../derive/filtered.ts";
import { count } from "../../facets/words.ts";
import { SETTINGS } from "../../settings.ts";
import { chooseGraph, collapse, expand, findPath, hide, isolate, leavePath, mark } from "../../state/steps.ts";
import { explore, useView } from "../../state/store.ts";

interface Props {
  dataset: Dataset;
  filtered: Filtered;
  isPathEmpty: boolean;
}

/** What the picture leaves out, and what can be done about it: expansions that were cut, marks, a path, weak links. */
export function StageNotes({ dataset, filtered, isPathEmpty }: Props) {
  const { marked, path } = useView((state) => state.graph);
  const names = (ids: readonly string[]) => ids.map((id) => dataset.nodes.get(id)?.name ?? id);
  const [from, to] = marked;
  return (
    <div className="stage-notes" role="status">
      <Expansions dataset={dataset} />
      {filtered.leftOut > 0 && (
        <p>
          {count(filtered.leftOut, "weaker link")} left out{" "}
          <button type="button" className="link" onClick={() => explore.step(chooseGraph({ allEdges: true }))}>
            Show
          </button>
        </p>
      )}
      {marked.length > 0 && (
        <p>
          {marked.length <= 2 ? names(marked).join(" and ") : `${marked.length} marked`}{" "}
          {from !== undefined && to !== undefined && marked.length === 2 && (
            <button type="button" className="link" onClick={() => explore.step(findPath(from, to))}>
              Path between
            </button>
          )}{" "}
          <button type="button" className="link" onClick={() => explore.step(isolate(marked))}>
            Isolate
          </button>{" "}
          <button type="button" className="link" onClick={() => explore.step(hide(marked))}>
            Hide
          </button>{" "}
          <button type="button" className="link" onClick={() => explore.step(mark([]))}>
            Let go
          </button>
        </p>
      )}
      {path !== null && (
        <p>
          {isPathEmpty ? "No path links " : "A shortest path between "}
          {names([path.from, path.to]).join(" and ")}{" "}
          <button type="button" className="link" onClick={() => explore.step(leavePath)}>
            Leave
          </button>
        </p>
      )}
    </div>
  );
}

/** "Showing 25 of 140, more": of each expansion, the last three. */
function Expansions({ dataset }: { dataset: Dataset }) {
  const expanded = useView((state) => state.graph.expanded);
  return expanded.slice(-3).map(({ id, shown: asked }) => {
    const expansion = dataset.expansions.get(id);
    const name = dataset.nodes.get(id)?.name;
    if (expansion === undefined || name === undefined) return null;
    const { shown, total } = expansion;
    return (
      <p key={id}>
        {name}: showing {shown} of {total}{" "}
        {shown < total && asked < SETTINGS.expandMost && (
          <button type="button" className="link" onClick={() => explore.step(expand(id))}>
            More
          </button>
        )}{" "}
        <button type="button" className="link" onClick={() => explore.step(collapse(id))}>
          Collapse
        </button>
      </p>
    );
  });
}
