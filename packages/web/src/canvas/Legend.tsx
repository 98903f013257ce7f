import { toggleKind } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { KIND_STYLES, KINDS, type Kind } from "../theme/entity-types.ts";
import { TypeMark } from "../theme/TypeMark.tsx";

/** The types on the canvas with their marks; a click hides or shows one. */
export function Legend({ counts }: { counts: ReadonlyMap<Kind, number> }) {
  const hidden = useView((state) => state.graph.hiddenTypes);
  const kinds = KINDS.filter((kind) => counts.has(kind) || hidden.includes(kind));
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">Types shown</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!hidden.includes(kind)}
          title={
            hidden.includes(kind)
              ? `Show ${KIND_STYLES[kind].plural.toLowerCase()}`
              : `Hide ${KIND_STYLES[kind].plural.toLowerCase()}`
          }
          onClick={() => explore.step(toggleKind(kind))}
        >
          <TypeMark kind={kind} />
          <span>{KIND_STYLES[kind].plural}</span>
          <span className="count">{counts.get(kind) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}
