import type { EntityDetail } from "@lithograph/model";
import { SETTINGS } from "../settings.ts";
import { collapse, expand, hide, isolate, reveal, show } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";

/** What can be done with the thing that is chosen. */
export function EntityDeeds({ entity }: { entity: EntityDetail }) {
  const expanded = useView((state) => state.graph.expanded.find((one) => one.id === entity.id) ?? null);
  const view = useView((state) => state.view);
  const { id } = entity;
  const marked = useView((state) => state.graph.marked);
  return (
    <div className="deeds">
      {view === "graph" ? (
        <>
          <button
            type="button"
            className="button"
            onClick={() => explore.step((state) => expand(id)(reveal({ kind: "entity", id })(state)))}
          >
            {expanded === null ? "Expand" : "More"}
          </button>
          {expanded !== null && (
            <button type="button" className="button" onClick={() => explore.step(collapse(id))}>
              Collapse
            </button>
          )}
          <button type="button" className="button" onClick={() => explore.step(hide([id]))}>
            Hide
          </button>
          <button
            type="button"
            className="button"
            onClick={() =>
              explore.step(
                isolate([id, ...entity.neighbours.slice(0, SETTINGS.expandMost).map(({ node }) => node.id), ...marked]),
              )
            }
          >
            Isolate
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => explore.step((state) => show("graph")(reveal({ kind: "entity", id })(state)))}
        >
          Show in graph
        </button>
      )}
      <button
        type="button"
        className="button"
        onClick={() => explore.step((state) => show("papers")({ ...state, papers: { ...state.papers, entity: id } }))}
      >
        Papers
      </button>
      <ResultsDeed entity={entity} />
    </div>
  );
}

const SLOT_OF_TYPE = {
  Metric: "metric",
  Hardware: "hardware",
  Benchmark: "benchmark",
  Technique: "subject",
  Model: "subject",
} as const;

function ResultsDeed({ entity: { id, type } }: { entity: EntityDetail }) {
  if (type === "Software" || type === "Task") return null;
  const none = { metric: null, hardware: null, benchmark: null, subject: null };
  const deed = () =>
    explore.step((state) =>
      show("results")({ ...state, results: { ...state.results, ...none, [SLOT_OF_TYPE[type]]: id } }),
    );
  return (
    <button type="button" className="button" onClick={deed}>
      Results
    </button>
  );
}
