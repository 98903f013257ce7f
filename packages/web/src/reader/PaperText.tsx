import { type PaperDetail, paperText } from "@lithograph/model";
import { useEffect, useMemo, useRef } from "react";
import { prefersStillness } from "../canvas/move-nodes.ts";
import { roleWords } from "../facets/words.ts";
import { qualifierWords, valueWords } from "../results/result-words.ts";
import { select } from "../state/steps.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import { type Segment, segmentText } from "./segments.ts";

type Entity = PaperDetail["entities"][number];

/** Title and abstract with every mention marked in its type's colour and every reported number underlined. */
export function PaperText({ detail, at }: { detail: PaperDetail; at: number | null }) {
  const text = paperText(detail.paper);
  const segments = useMemo(() => {
    const marks = detail.entities.flatMap((entity) =>
      entity.mentions.map(({ start, end }) => ({ start, end, of: entity })),
    );
    return segmentText(text, marks, detail.results);
  }, [detail, text]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === null) return;
    const target = body.current?.querySelector(`[data-start="${nearest(segments, at)}"]`);
    target?.scrollIntoView({ block: "center", behavior: prefersStillness() ? "auto" : "smooth" });
    target?.classList.add("arrived");
    return () => target?.classList.remove("arrived");
  }, [at, segments]);

  const split = detail.paper.title.length;
  const title = segments.filter((segment) => segment.start < split);
  const abstract = segments.filter(
    (segment) => segment.start > split || segment.start + segment.text.length > split + 1,
  );
  return (
    <div ref={body} className="paper-text">
      <h2>
        {title.map((segment) => (
          <Part key={segment.start} segment={segment} detail={detail} upTo={split} />
        ))}
      </h2>
      {detail.paper.abstract === "" ? (
        <p className="hint">No abstract is known; only the title was read.</p>
      ) : (
        <p className="abstract">
          {abstract.map((segment) => (
            <Part key={segment.start} segment={segment} detail={detail} />
          ))}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  segment: Segment<Entity>;
  detail: PaperDetail;
  /** Title's end: what follows in the same segment belongs to the abstract. */
  upTo?: number;
}
function Part({ segment, detail, upTo = Number.POSITIVE_INFINITY }: PartProps) {
  const { start, mark, result: index } = segment;
  const text = segment.text.slice(0, Math.max(0, upTo - start));
  const result = index === null ? undefined : detail.results[index];
  const inner =
    result === undefined ? (
      text
    ) : (
      <span
        className="reported"
        title={`${result.metric?.name ?? "reported"}: ${qualifierWords(result.qualifier)} ${valueWords(result)}`}
      >
        {text}
      </span>
    );
  if (mark === null) return <span data-start={start}>{inner}</span>;
  return (
    <ViewLink
      start={start}
      className={`mention kind-${mark.type}`}
      title={`${mark.name} · ${mark.type}, ${roleWords(mark.role)}`}
      to={select({ kind: "entity", id: mark.id })}
    >
      {inner}
    </ViewLink>
  );
}

function nearest(segments: readonly Segment<Entity>[], at: number): number {
  return segments.findLast((segment) => segment.start <= at)?.start ?? 0;
}
