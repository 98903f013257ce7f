import { linkEntities } from "@lithograph/extractor";
import { type GraphChanges, projectGraph } from "@lithograph/graph";
import { paperText } from "@lithograph/model";
import type { StoredContents } from "./bundle-contents.ts";
import { codeVersion } from "./code-version.ts";

/** What the graph shall hold for these contents, all of it. */
export function project({ papers, evidence, curation }: StoredContents): GraphChanges {
  const inputs = [...evidence.values()].flatMap((one) => {
    const paper = papers.get(one.id);
    return paper === undefined ? [] : [{ ...one, text: paperText(paper) }];
  });
  const linking = linkEntities(inputs);
  return projectGraph({ papers: papers.values(), evidence: evidence.values(), linking, curation });
}

/** Changes when the code that links or projects changes: the graph is then made again. */
export function projectionVersion(): string {
  return `${codeVersion("@lithograph/extractor")}.${codeVersion("@lithograph/graph")}`;
}
