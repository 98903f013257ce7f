import type { Summary } from "@lithograph/model";
import { useSummary } from "../api/hooks.ts";
import { show } from "../state/steps.ts";
import type { Change } from "../state/store.ts";
import { ViewLink } from "../ui/ViewLink.tsx";

/** While nothing is selected: three questions that lead into what is there, and the few gestures one needs. */
export function WhereToBegin() {
  const { data } = useSummary();
  if (data === undefined) return null;
  return (
    <>
      <h2>Where to begin</h2>
      <ul className="questions">
        {questions(data).map(({ words, to }) => (
          <li key={words}>
            <ViewLink to={to}>{words}</ViewLink>
          </li>
        ))}
      </ul>
      <dl className="gestures">
        <div>
          <dt>Click</dt>
          <dd>what a thing is, and the sentences that say so</dd>
        </div>
        <div>
          <dt>Double click</dt>
          <dd>what it is linked to</dd>
        </div>
        <div>
          <dt>Drag</dt>
          <dd>move it, and it stays</dd>
        </div>
        <div>
          <dt>Ctrl+click two</dt>
          <dd>the path between them</dd>
        </div>
      </dl>
    </>
  );
}

/** Questions that this graph can answer, in its own words. */
function questions({ deviceClasses, results }: Summary): { words: string; to: Change }[] {
  const asked: { words: string; to: Change }[] = [];
  // Chips go by their initials (GPU, FPGA, …); servers and memories are classes too, and dull questions.
  const chips = deviceClasses.filter(({ value }) => /^[A-Z]{2,}$/.test(value));
  const [most] = chips;
  const fewer = chips[1];
  if (fewer !== undefined) {
    asked.push({
      words: `Which techniques run on ${fewer.value}s?`,
      to: (state) => show("matrix")({ ...state, filter: { ...state.filter, deviceClasses: [fewer.value] } }),
    });
  }
  if (results > 0) {
    asked.push({
      words: "Which gains are reported, and against what?",
      to: (state) => show("results")({ ...state, results: { ...state.results, group: "metric" } }),
    });
  }
  if (most !== undefined) {
    asked.push({ words: "What has nobody here tried yet?", to: show("matrix") });
  }
  return asked;
}
