import type { EntityType, Role } from "@lithograph/model";

export const VIEWS = ["graph", "matrix", "results", "papers", "console"] as const;
export type View = (typeof VIEWS)[number];

/** The one thing that is chosen, in every view; `at` is a place in the paper's text. */
export type Selection =
  | { kind: "entity"; id: string }
  | { kind: "paper"; id: string; at: number | null }
  | { kind: "link"; from: string; to: string };

/** The facets above every view. Empty lists and nulls mean "all". */
export interface Filter {
  types: EntityType[];
  roles: Role[];
  deviceClasses: string[];
  venues: string[];
  yearFrom: number | null;
  yearTo: number | null;
  /** In [0, 1]. */
  minConfidence: number;
  /** Papers that must say so before a thing or a link is shown. */
  minPapers: number;
}

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

export type ColourBy = "type" | "community";
export type SizeBy = "papers" | "links";

/** What a person has done to the picture of the graph. Lists of ids, in the order of the deeds. */
export interface GraphChoices {
  expanded: { id: string; shown: number }[];
  added: string[];
  hidden: string[];
  /** Only these are shown; null where nothing is isolated. */
  only: string[] | null;
  hiddenTypes: string[];
  /** Marked by lasso, box or Ctrl+click. */
  marked: string[];
  /** Ends of the path that is shown. */
  path: { from: string; to: string } | null;
  /** Positions other than the server's, by `placeKey`; whole numbers in the world's square. */
  placed: Record<string, readonly [x: number, y: number]>;
  /** Which of `placed` a person put there; the layout leaves them alone. */
  pinned: string[];
  papers: boolean;
  allEdges: boolean;
  colourBy: ColourBy;
  sizeBy: SizeBy;
}

export interface MatrixChoices {
  rows: EntityType;
  columns: EntityType;
  rollUp: boolean;
  colour: "gain" | "year";
}

export const RESULT_GROUPS = ["none", "metric", "hardware", "benchmark", "subject"] as const;
export const RESULT_SORTS = ["metric", "value", "year", "confidence"] as const;
export interface ResultChoices {
  metric: string | null;
  hardware: string | null;
  benchmark: string | null;
  subject: string | null;
  group: (typeof RESULT_GROUPS)[number];
  sort: (typeof RESULT_SORTS)[number];
  order: "asc" | "desc";
  plot: "none" | "year" | "hardware";
}

export const PAPER_SORTS = ["title", "year", "entities", "results"] as const;
export interface PaperChoices {
  q: string;
  entity: string | null;
  sort: (typeof PAPER_SORTS)[number];
  order: "asc" | "desc";
}

/** Everything that a link restores. Plain data: equal values mean equal pictures. */
export interface ViewState {
  view: View;
  selection: Selection | null;
  filter: Filter;
  camera: Camera | null;
  graph: GraphChoices;
  matrix: MatrixChoices;
  results: ResultChoices;
  papers: PaperChoices;
  query: string;
}

export const NO_FILTER: Filter = {
  types: [],
  roles: [],
  deviceClasses: [],
  venues: [],
  yearFrom: null,
  yearTo: null,
  minConfidence: 0,
  minPapers: 1,
};

export const START: ViewState = {
  view: "graph",
  selection: null,
  filter: NO_FILTER,
  camera: null,
  graph: {
    expanded: [],
    added: [],
    hidden: [],
    only: null,
    hiddenTypes: [],
    marked: [],
    path: null,
    placed: {},
    pinned: [],
    papers: false,
    allEdges: false,
    colourBy: "type",
    sizeBy: "papers",
  },
  matrix: { rows: "Technique", columns: "Hardware", rollUp: false, colour: "gain" },
  results: {
    metric: null,
    hardware: null,
    benchmark: null,
    subject: null,
    group: "none",
    sort: "confidence",
    order: "desc",
    plot: "none",
  },
  papers: { q: "", entity: null, sort: "title", order: "asc" },
  query: "",
};
