import type { EntityType } from "@lithograph/model";
import { selectionOf } from "../state/selection-of.ts";
import { select } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { kindOf } from "../theme/entity-types.ts";
import { TypeMark } from "../theme/TypeMark.tsx";

interface Named {
  id: string;
  name: string;
  kind: "entity" | "paper";
  type: EntityType | null;
}

/** A thing's mark and name; a click chooses it. */
export function EntityName({ node }: { node: Named }) {
  return (
    <button type="button" className="link entity-name" onClick={() => explore.step(select(selectionOf(node.id)))}>
      <TypeMark kind={kindOf(node)} /> <span>{node.name}</span>
    </button>
  );
}
