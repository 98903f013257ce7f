import type { Views } from "../views.ts";

const unused = () => {
  throw new Error("this view is not asked for in this test");
};

/** Views that fail when they are asked, but for those that are given. */
export function stubViews(given: Partial<Views> = {}): Views {
  return {
    summary: unused,
    search: unused,
    graph: unused,
    entity: unused,
    neighbours: unused,
    papers: unused,
    paper: unused,
    matrix: unused,
    results: unused,
    evidence: unused,
    path: unused,
    cypher: unused,
    schema: unused,
    queries: unused,
    ...given,
  };
}
