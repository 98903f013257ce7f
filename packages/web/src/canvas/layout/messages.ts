/** What the page asks of the layout worker, and what it answers. Nodes go by their place in the lists. */
export interface LayoutRequest {
  kind: "layout";
  xs: number[];
  ys: number[];
  /** 1 where the node stays where a person put it. */
  fixed: number[];
  edges: [source: number, target: number, weight: number][];
  iterations: number;
  batch: number;
  worldHalf: number;
  worldAspect: number;
}
export interface CommunityRequest {
  kind: "communities";
  nodes: number;
  edges: [source: number, target: number, weight: number][];
}
export type WorkerRequest = LayoutRequest | CommunityRequest;

export type WorkerAnswer =
  | { kind: "positions"; xs: Float64Array; ys: Float64Array; done: boolean }
  | { kind: "communities"; of: number[] };
