import type { ResultView, Slot } from "@lithograph/model";
import { select, show } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { changeWords, qualifierWords, valueWords } from "./result-words.ts";

/** One reported number as a sentence of its parts: value, metric, of what, against what, on what, at what. */
export function ResultLine({ result }: { result: ResultView }) {
  const open = () =>
    explore.step((state) => show("papers")(select({ kind: "paper", id: result.paper, at: result.start })(state)));
  const change = changeWords(result);
  return (
    <div className="result-line">
      <button type="button" className="value" onClick={open} title="Read it in the paper">
        <span className="qualifier">{qualifierWords(result.qualifier)}</span> <b>{valueWords(result)}</b>
      </button>
      <div>
        <SlotName slot={result.metric} /> {change !== null && <span className="faint">({change})</span>}
        <Slots word="of" slots={result.subject === null ? [] : [result.subject]} />
        <Slots word="against" slots={result.baseline} />
        <Slots word="on" slots={result.benchmark} />
        <Slots word="at" slots={result.hardware === null ? [] : [result.hardware]} />
      </div>
    </div>
  );
}

function Slots({ word, slots }: { word: string; slots: readonly Slot[] }) {
  if (slots.length === 0) return null;
  return (
    <>
      <span className="faint"> {word} </span>
      {slots.map((slot, i) => (
        <span key={slot.id ?? slot.name}>
          {i > 0 && ", "}
          <SlotName slot={slot} />
        </span>
      ))}
    </>
  );
}

/** A slot's name; a way to its entity where there is one. */
export function SlotName({ slot }: { slot: Slot | null }) {
  if (slot === null) return null;
  const { id, name } = slot;
  if (id === null) return name;
  return (
    <button type="button" className="link quiet" onClick={() => explore.step(select({ kind: "entity", id }))}>
      {name}
    </button>
  );
}
