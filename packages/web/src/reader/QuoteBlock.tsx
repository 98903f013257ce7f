import type { Quote } from "@lithograph/model";
import { select, show } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { typeOfId } from "../theme/entity-types.ts";
import { segmentText } from "./segments.ts";

/** A sentence in its paper's words, its mentions marked; the paper opens at that place. */
export function QuoteBlock({ quote, withTitle = true }: { quote: Quote; withTitle?: boolean }) {
  const marks = quote.marks.map(({ start, end, entity }) => ({ start, end, of: entity }));
  const open = () => {
    explore.step((state) =>
      show("papers")(
        select({ kind: "paper", id: quote.paper, at: quote.offset + (quote.marks[0]?.start ?? 0) })(state),
      ),
    );
  };
  return (
    <figure className="quote">
      <blockquote>
        {segmentText(quote.sentence, marks).map(({ start, text, mark }) =>
          mark === null ? (
            text
          ) : (
            <mark key={start} className={`kind-${typeOfId(mark) ?? "Paper"}`}>
              {text}
            </mark>
          ),
        )}
      </blockquote>
      <figcaption>
        <button type="button" className="link quiet" onClick={open}>
          {withTitle ? quote.title : "Read it in the paper"}
        </button>
        {quote.year !== null && <span className="year">{quote.year}</span>}
      </figcaption>
    </figure>
  );
}
