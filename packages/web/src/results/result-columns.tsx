import type { ResultView, Slot } from "@lithograph/model";
import { EntityChip } from "../inspector/EntityChip.tsx";
import type { Column } from "../ui/DataTable.tsx";
import { changeWords, qualifierWords, valueWords } from "./result-words.ts";

export const RESULT_COLUMNS: Column<ResultView>[] = [
  {
    id: "value",
    header: "Value",
    cell: ({ row: { original: result } }) => (
      <button type="button" title="Read it in the paper">
        <span className="faint">{qualifierWords(result.qualifier)}</span> <b>{valueWords(result)}</b>
      </button>
    ),
  },
  {
    id: "metric",
    header: "Metric",
    cell: ({ row: { original: result } }) => (
      <>
        <Slots slots={result.metric === null ? [] : [result.metric]} />
        <div className="count">{changeWords(result)}</div>
      </>
    ),
  },
  {
    id: "subject",
    header: "Of",
    cell: ({ row }) => <Slots slots={row.original.subject === null ? [] : [row.original.subject]} />,
  },
  { id: "baseline", header: "Against", cell: ({ row }) => <Slots slots={row.original.baseline} /> },
  { id: "benchmark", header: "On", cell: ({ row }) => <Slots slots={row.original.benchmark} /> },
  {
    id: "hardware",
    header: "At",
    cell: ({ row }) => <Slots slots={row.original.hardware === null ? [] : [row.original.hardware]} />,
  },
  { id: "sentence", header: "Sentence", cell: ({ row }) => <Sentence result={row.original} /> },
  { id: "year", header: "Year", cell: ({ row }) => row.original.year },
  { id: "confidence", header: "Confidence", cell: ({ row }) => row.original.confidence.toFixed(2) },
];

function Slots({ slots }: { slots: readonly Slot[] }) {
  return (
    <span className="chips">
      {slots.map(({ id, name }) =>
        id === null ? <span key={name}>{name}</span> : <EntityChip key={id} id={id} name={name} />,
      )}
    </span>
  );
}

/** The sentence around its value: as much as two lines hold, the rest in the reader. */
function Sentence({ result: { sentence, value } }: { result: ResultView }) {
  const at = Math.max(0, sentence.indexOf(value));
  const [from, to] = [Math.max(0, at - 60), Math.min(sentence.length, at + value.length + 60)];
  return (
    <>
      {from > 0 && "…"}
      {sentence.slice(from, at)}
      <b>{sentence.slice(at, at + value.length)}</b>
      {sentence.slice(at + value.length, to)}
      {to < sentence.length && "…"}
    </>
  );
}
