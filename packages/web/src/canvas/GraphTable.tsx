import type { Filtered } from "../derive/filtered.ts";
import { count, relationshipWords } from "../facets/words.ts";
import { EntityName } from "../inspector/EntityName.tsx";
import { SETTINGS } from "../settings.ts";
import { expand, select } from "../state/steps.ts";
import { explore } from "../state/store.ts";

/** The picture in words: every thing that is drawn and what it is linked to. For screen readers, and for whoever likes lists. */
export function GraphTable({ filtered, visible }: { filtered: Filtered; visible: boolean }) {
  const names = new Map(filtered.nodes.map((node) => [node.id, node.name]));
  const links = new Map<string, { other: string; type: string; direction: "out" | "in"; papers: number }[]>();
  const add = (id: string, link: { other: string; type: string; direction: "out" | "in"; papers: number }) =>
    links.set(id, [...(links.get(id) ?? []), link]);
  for (const { source, target, types, papers } of filtered.links) {
    const type = types[0] ?? "";
    add(source, { other: target, type, direction: "out", papers });
    add(target, { other: source, type, direction: "in", papers });
  }
  const nodes = [...filtered.nodes].sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1));
  const shown = nodes.slice(0, SETTINGS.tableRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard scrolling
    <section
      className={visible ? "graph-table" : "graph-table quiet"}
      aria-label="The graph as a table"
      tabIndex={visible ? 0 : -1}
    >
      <table>
        <caption className="visually-hidden">What is shown, and what each is linked to</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Papers</th>
            <th scope="col">Linked to</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((node) => (
            <tr key={node.id}>
              <th scope="row">
                <EntityName node={node} />
                <span className="visually-hidden"> ({node.type ?? "Paper"})</span>{" "}
                <button type="button" className="link" onClick={() => explore.step(expand(node.id))}>
                  Expand<span className="visually-hidden"> {node.name}</span>
                </button>
              </th>
              <td>{node.papers}</td>
              <td>
                <ul className="chips">
                  {(links.get(node.id) ?? []).map(({ other, type, direction, papers }) => (
                    <li key={other}>
                      {relationshipWords(type, direction)}{" "}
                      <button
                        type="button"
                        className="link"
                        title={`${count(papers, "paper")}: read the sentences`}
                        onClick={() => {
                          const [from, to] = direction === "out" ? [node.id, other] : [other, node.id];
                          explore.step(select({ kind: "link", from, to }));
                        }}
                      >
                        {names.get(other)}
                      </button>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < nodes.length && (
        <p className="hint">
          The {shown.length} with the most papers of {count(nodes.length, "thing")} shown; narrow the picture to list
          the others.
        </p>
      )}
    </section>
  );
}
