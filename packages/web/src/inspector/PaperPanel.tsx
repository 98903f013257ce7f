import { usePaper } from "../api/hooks.ts";
import { count, roleWords } from "../facets/words.ts";
import { PaperText } from "../reader/PaperText.tsx";
import { ResultLine } from "../results/ResultLine.tsx";
import { reveal, show } from "../state/steps.ts";
import { explore } from "../state/store.ts";
import { Failure } from "../ui/Failure.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { EntityName } from "./EntityName.tsx";
import { Section } from "./Section.tsx";

/** The reader: a paper with its mentions marked in the text, what it reports, and what it speaks of. */
export function PaperPanel({ id, at }: { id: string; at: number | null }) {
  const { data, error, refetch } = usePaper(id);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="the paper" lines={12} />;
  const { paper, entities, results } = data;
  const link = paper.doi !== null ? `https://doi.org/${paper.doi}` : paper.url;
  const origin = [paper.authors.slice(0, 6).join(", "), paper.venue, paper.year].filter(
    (part) => part !== null && part !== "",
  );
  return (
    <article>
      <PaperText detail={data} at={at} />
      <p className="faint">
        {origin.join(" · ")}{" "}
        {link?.startsWith("https://") === true && (
          <a href={link} target="_blank" rel="noreferrer">
            Open the paper
          </a>
        )}
      </p>
      <div className="deeds">
        <button
          type="button"
          className="button"
          onClick={() => explore.step((state) => show("graph")(reveal({ kind: "paper", id, at: null })(state)))}
        >
          Show in graph
        </button>
      </div>
      <Section title="Reported" count={results.length}>
        {results.map((result) => (
          <ResultLine key={result.id} result={result} />
        ))}
      </Section>
      <Section title="Speaks of" count={entities.length}>
        <ul className="linked">
          {entities.map((entity) => (
            <li key={`${entity.id} ${entity.role}`}>
              <EntityName node={{ ...entity, kind: "entity" }} />
              <span
                className="faint"
                title={`${count(entity.mentions.length, "mention")}, confidence ${entity.confidence.toFixed(2)}, by ${entity.rule}`}
              >
                {roleWords(entity.role)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </article>
  );
}
