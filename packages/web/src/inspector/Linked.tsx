import type { EntityDetail } from "@lithograph/model";
import { useState } from "react";
import { count, relationshipWords } from "../facets/words.ts";
import { select } from "../state/steps.ts";
import { explore, useView } from "../state/store.ts";
import { EntityName } from "./EntityName.tsx";

type Neighbour = EntityDetail["neighbours"][number];
const FEW = 8;

/** Links by what they say ("runs on it"), the ones with the most papers first; each opens its sentences. */
export function Linked({ neighbours }: { neighbours: readonly Neighbour[] }) {
  const groups = new Map<string, Neighbour[]>();
  for (const neighbour of neighbours) {
    const words = relationshipWords(neighbour.relationship, neighbour.direction);
    groups.set(words, [...(groups.get(words) ?? []), neighbour]);
  }
  return [...groups].map(([words, group]) => <Group key={words} words={words} neighbours={group} />);
}

function Group({ words, neighbours }: { words: string; neighbours: readonly Neighbour[] }) {
  const [all, setAll] = useState(false);
  const selection = useView((state) => state.selection);
  const here = selection?.kind === "entity" ? selection.id : null;
  const shown = all ? neighbours : neighbours.slice(0, FEW);
  return (
    <section>
      <h3>
        {words.charAt(0).toUpperCase() + words.slice(1)} <span className="count">{neighbours.length}</span>
      </h3>
      <ul className="linked">
        {shown.map(({ node, papers, direction }) => (
          <li key={node.id}>
            <EntityName node={node} />
            {here !== null && (
              <button
                type="button"
                className="link quiet count"
                title="Read the sentences"
                onClick={() => {
                  const [from, to] = direction === "out" ? [here, node.id] : [node.id, here];
                  explore.step(select({ kind: "link", from, to }));
                }}
              >
                {count(papers, "paper")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {neighbours.length > FEW && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${neighbours.length}`}
        </button>
      )}
    </section>
  );
}
