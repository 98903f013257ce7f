import { useQuery } from "@tanstack/react-query";
import { useEvidence } from "../api/hooks.ts";
import { getNodes } from "../api/routes.ts";
import { relationshipWords } from "../facets/words.ts";
import { QuoteBlock } from "../reader/QuoteBlock.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { EntityName } from "./EntityName.tsx";

/** The link of two things: the sentences that say so. */
export function LinkPanel({ from, to }: { from: string; to: string }) {
  const evidence = useEvidence(from, to);
  const ends = useQuery({ queryKey: ["nodes", [from, to]], queryFn: ({ signal }) => getNodes([from, to], signal) });
  const nodes = new Map(ends.data?.nodes.map((node) => [node.id, node]));
  const error = evidence.error ?? ends.error;
  if (error !== null) return <Failure error={error} retry={() => void evidence.refetch()} />;
  const edges = ends.data?.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target)) ?? [];
  return (
    <>
      <header className="ends">
        {[from, to].map((id) => {
          const node = nodes.get(id);
          return node === undefined ? <span key={id}>…</span> : <EntityName key={id} node={node} />;
        })}
      </header>
      <ul className="says">
        {edges.map((edge) => (
          <li key={edge.id} className="faint">
            {nodes.get(edge.source)?.name} {relationshipWords(edge.type, "out")} {nodes.get(edge.target)?.name}
          </li>
        ))}
      </ul>
      {evidence.data === undefined ? (
        <Waiting what="the sentences" />
      ) : evidence.data.length === 0 ? (
        <p className="hint">No single sentence links the two; they are linked through the papers that speak of both.</p>
      ) : (
        evidence.data.map((quote) => <QuoteBlock key={`${quote.paper} ${quote.offset}`} quote={quote} />)
      )}
    </>
  );
}
