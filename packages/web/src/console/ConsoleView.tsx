import { type CypherAnswer, toProblem } from "@lithograph/model";
import { type KeyboardEvent, useState } from "react";
import { useQueries } from "../api/hooks.ts";
import { runCypher } from "../api/routes.ts";
import { SETTINGS } from "../settings.ts";
import { explore, useView } from "../state/store.ts";
import { withParams } from "../ui/ShownCypher.tsx";
import { Answer } from "./Answer.tsx";
import { splitParams } from "./split-params.ts";
import "../ui/data-table.css";
import "./console.css";

type Outcome = { answer: CypherAnswer } | { problem: ReturnType<typeof toProblem> } | null;

/** Read-only Cypher over the same graph: Ctrl+Enter runs, the answer is a table, what was cut is said. */
export function ConsoleView() {
  const text = useView((state) => state.query);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const put = (query: string) => explore.amend((state) => ({ ...state, query }));
  const run = async () => {
    running?.abort();
    const abort = new AbortController();
    setRunning(abort);
    try {
      const { cypher, params } = splitParams(text);
      setOutcome({ answer: await runCypher(cypher, params, abort.signal) });
    } catch (error) {
      if (!abort.signal.aborted) setOutcome({ problem: toProblem(error) });
    } finally {
      setRunning((now) => (now === abort ? null : now));
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  };
  return (
    <div className="view console">
      <div className="editor">
        <textarea
          aria-label="Cypher"
          spellCheck={false}
          rows={Math.min(14, Math.max(5, text.split("\n").length + 1))}
          value={text}
          placeholder="MATCH (t:Technique)-[:RUNS_ON]->(h:Hardware) RETURN t.name, h.name LIMIT 25"
          onChange={({ target }) => put(target.value)}
          onKeyDown={onKey}
        />
        <div className="deeds">
          <button type="button" className="button primary" disabled={text.trim() === ""} onClick={() => void run()}>
            Run
          </button>
          {running !== null && (
            <button type="button" className="button" onClick={() => running.abort()}>
              Stop
            </button>
          )}
          <Shipped onPick={put} />
          <span className="hint">
            Ctrl+Enter runs. Read only, at most {SETTINGS.consoleRows.toLocaleString("en")} rows and{" "}
            {SETTINGS.consoleTimeout / 1_000} s.
          </span>
        </div>
      </div>
      <div className="outcome" aria-live="polite">
        {outcome !== null && "problem" in outcome && (
          <p className="failure" role="alert">
            {outcome.problem.message} {outcome.problem.hint}
          </p>
        )}
        {outcome !== null && "answer" in outcome && <Answer answer={outcome.answer} />}
      </div>
    </div>
  );
}

function Shipped({ onPick }: { onPick: (text: string) => void }) {
  const { data } = useQueries();
  if (data === undefined || data.length === 0) return null;
  return (
    <select
      aria-label="Queries to begin with"
      value=""
      onChange={({ target }) => {
        const query = data.find((one) => one.name === target.value);
        if (query === undefined) return;
        const params = Object.fromEntries(query.params.map(({ name, example }) => [name, example]));
        onPick(withParams({ cypher: query.cypher, params }));
      }}
    >
      <option value="">Begin with …</option>
      {data.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}
