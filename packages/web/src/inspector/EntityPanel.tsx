import type { EntityDetail } from "@lithograph/model";
import { useEntity } from "../api/hooks.ts";
import { count, roleWords } from "../facets/words.ts";
import { QuoteBlock } from "../reader/QuoteBlock.tsx";
import { ResultLine } from "../results/ResultLine.tsx";
import { TypeMark } from "../theme/TypeMark.tsx";
import { Failure } from "../ui/Failure.tsx";
import { ShownCypher } from "../ui/ShownCypher.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { EntityDeeds } from "./EntityDeeds.tsx";
import { EntityName } from "./EntityName.tsx";
import { Linked } from "./Linked.tsx";
import { Section } from "./Section.tsx";

/** One thing: what it is, who says so in which words, with which numbers, and what it is linked to. */
export function EntityPanel({ id }: { id: string }) {
  const { data, error, refetch } = useEntity(id);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="details" />;
  return (
    <>
      <header>
        <h2>
          <TypeMark kind={data.type} size={16} /> {data.name}
        </h2>
        <p className="faint">{facts(data).join(" · ")}</p>
        {data.aliases.length > 0 && <p className="faint aliases">also {data.aliases.slice(0, 6).join(", ")}</p>}
      </header>
      <EntityDeeds entity={data} />
      <Section title="Who says so" count={data.quotes.length} of={data.papers} unit="papers">
        {data.quotes.map((quote) => (
          <QuoteBlock key={`${quote.paper} ${quote.offset}`} quote={quote} />
        ))}
      </Section>
      <Section title="Reported" count={data.results.length}>
        {data.results.map((result) => (
          <ResultLine key={result.id} result={result} />
        ))}
      </Section>
      <Linked neighbours={data.neighbours} />
      <Section title="Kind of" count={data.parents.length}>
        <Names nodes={data.parents} />
      </Section>
      <Section title="Kinds of it" count={data.children.length}>
        <Names nodes={data.children} />
      </Section>
      <ShownCypher query={data.query} />
    </>
  );
}

function facts(entity: EntityDetail): string[] {
  const roles = entity.roles.slice(0, 3).map(({ role, papers }) => `${roleWords(role)} in ${papers}`);
  return [
    entity.type,
    entity.deviceClass,
    entity.vendor,
    entity.year?.toString(),
    count(entity.papers, "paper"),
    ...roles,
  ].filter((fact): fact is string => fact != null);
}

function Names({ nodes }: { nodes: EntityDetail["parents"] }) {
  return (
    <ul className="names">
      {nodes.map((node) => (
        <li key={node.id}>
          <EntityName node={node} />
        </li>
      ))}
    </ul>
  );
}
