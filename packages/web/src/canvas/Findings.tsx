import type { Finding } from "@lithograph/model";
import { useSummary } from "../api/hooks.ts";
import { reveal } from "../state/steps.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import { splitByRefs } from "./split-by-refs.ts";

/** Three sentences that the graph says of itself, each with its way in. */
export function Findings() {
  const { data, isPending } = useSummary();
  // Their room is kept while they come: the picture below must not jump from under the pointer.
  if (isPending) return <div className="findings" aria-busy="true" />;
  const findings = data?.findings.slice(0, 3) ?? [];
  if (findings.length === 0) return null;
  return (
    <ul className="findings" aria-label="Findings">
      {findings.map((finding) => (
        <li key={finding.text}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingText({ finding }: { finding: Finding }) {
  return splitByRefs(finding).map(({ text, ref, start }) => {
    if (ref === null) return text;
    const to = ref.kind === "paper" ? { kind: ref.kind, id: ref.id, at: null } : { kind: ref.kind, id: ref.id };
    return (
      <ViewLink key={start} to={reveal(to)}>
        {text}
      </ViewLink>
    );
  });
}
