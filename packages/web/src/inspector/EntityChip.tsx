import { useEntity } from "../api/hooks.ts";
import { selectionOf } from "../state/selection-of.ts";
import { select } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { typeOfId } from "../theme/entity-types.ts";
import { TypeMark } from "../theme/TypeMark.tsx";

/** A thing named inside of a row: mark and name; a click chooses it and leaves the row alone. */
export function EntityChip({ id, name }: { id: string; name?: string }) {
  return (
    <button
      type="button"
      className="link quiet"
      onClick={(event) => {
        event.stopPropagation();
        explore.step(select(selectionOf(id)));
      }}
    >
      <TypeMark kind={typeOfId(id) ?? "Paper"} size={10} /> {name ?? <NameOf id={id} />}
    </button>
  );
}

/** The name of a thing that only its id is known of. */
function NameOf({ id }: { id: string }) {
  const { data } = useEntity(id);
  return data?.name ?? id.slice(id.indexOf(":") + 1);
}
