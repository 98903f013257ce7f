import { type LinkInput, linkEntities } from "@lithograph/extractor";
import { type GraphChanges, projectGraph } from "@lithograph/graph";
import { paperText } from "@lithograph/model";
import { applyCuration } from "@lithograph/review";
import type { StoredContents } from "./bundle-contents.ts";
import { codeVersion } from "./code-version.ts";

/** Evidence with the texts that it speaks of, as the linker takes it. */
export function linkInputs({ papers, evidence }: Pick<StoredContents, "papers" | "evidence">): LinkInput[] {
  return [...evidence.values()].flatMap((one) => {
    const paper = papers.get(one.id);
    return paper === undefined ? [] : [{ ...one, text: paperText(paper) }];
  });
}

/** What the graph shall hold for these contents, all of it: linked, with a person's decisions laid over. */
export function project(contents: StoredContents): GraphChanges {
  const { papers, evidence, curation } = contents;
  const linking = linkEntities(linkInputs(contents));
  const curated = applyCuration({ papers: papers.values(), evidence: evidence.values(), linking, entries: curation });
  return projectGraph({ papers: papers.values(), evidence: curated.evidence, linking: curated.linking });
}

/** The packages that decide what `project` gives. */
const PROJECTING = ["@lithograph/model", "@lithograph/extractor", "@lithograph/review", "@lithograph/graph"];

/** Changes when code that links, decides or projects changes: the graph is then made again. */
export function projectionVersion(): string {
  return PROJECTING.map(codeVersion).join(".");
}
