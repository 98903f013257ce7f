import { lazy, Suspense, useCallback, useState } from "react";
import { useSummary } from "../api/hooks.ts";
import { GraphView } from "../canvas/GraphView.tsx";
import { FacetBar } from "../facets/FacetBar.tsx";
import { Inspector } from "../inspector/Inspector.tsx";
import { useView } from "../state/store.ts";
import { Failure } from "../ui/Failure.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { DropFiles } from "./DropFiles.tsx";
import { FirstUse } from "./FirstUse.tsx";
import { Rail } from "./Rail.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { TopBar } from "./TopBar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const MatrixView = lazy(async () => ({ default: (await import("../matrix/MatrixView.tsx")).MatrixView }));
const ResultsView = lazy(async () => ({ default: (await import("../results/ResultsView.tsx")).ResultsView }));
const PapersView = lazy(async () => ({ default: (await import("../papers/PapersView.tsx")).PapersView }));
const ConsoleView = lazy(async () => ({ default: (await import("../console/ConsoleView.tsx")).ConsoleView }));

/** The page: a bar above, the views at the left, one view, and beside it what is selected. */
export function App() {
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => setHelp(true), []);
  useShortcuts(showHelp);
  return (
    <div className="app">
      <a className="skip" href="#view">
        Skip to the view
      </a>
      <TopBar onHelp={showHelp} />
      <Rail />
      <Body />
      <DropFiles />
      {help && <Shortcuts onClose={() => setHelp(false)} />}
    </div>
  );
}

function Body() {
  const { data: summary, error, refetch } = useSummary();
  const selected = useView((state) => state.selection !== null || state.view === "graph");
  if (error !== null) {
    return (
      <main id="view" className="body">
        <Failure error={error} retry={() => void refetch()} />
      </main>
    );
  }
  if (summary?.papers === 0) {
    return (
      <main id="view" className="body">
        <FirstUse />
      </main>
    );
  }
  return (
    <div className={selected ? "body with-inspector" : "body"}>
      <main id="view" className="main" tabIndex={-1}>
        <FacetBar />
        <Suspense fallback={<Waiting what="the view" />}>
          <CurrentView />
        </Suspense>
      </main>
      <Inspector />
    </div>
  );
}

function CurrentView() {
  const view = useView((state) => state.view);
  if (view === "matrix") return <MatrixView />;
  if (view === "results") return <ResultsView />;
  if (view === "papers") return <PapersView />;
  if (view === "console") return <ConsoleView />;
  return <GraphView />;
}
