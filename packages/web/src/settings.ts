/** Every number that decides how the page behaves, in one place. Times are milliseconds, lengths CSS pixels. */
export const SETTINGS = {
  /** Nodes of the first view; the server keeps those with the most evidence. */
  firstViewNodes: 120,
  /** Neighbours that one expansion adds; "more" adds as many again, up to the API's cap of 100. */
  expandStep: 25,
  expandMost: 100,
  /** Links drawn at once before the weakest are left out (and the page says so). */
  mostEdges: 1_000,
  /** Beyond this many, links are not drawn while the picture moves, nor told by the pointer before a click. */
  manyEdges: 2_500,
  /** Half the height of the world that server positions are scaled into, and its width over its height. */
  worldHalf: 1_000,
  worldAspect: 1.5,
  /** A press that moves no farther is a click. */
  clickReach: 5,
  /** A click this close to a link chooses it. */
  linkReach: 4,
  searchHits: 12,
  searchDelay: 120,
  papersPage: 500,
  resultsPage: 1_000,
  matrixRows: 60,
  matrixColumns: 30,
  consoleRows: 1_000,
  consoleTimeout: 30_000,
  consoleHistory: 30,
  /** Steps that undo remembers. */
  historySteps: 200,
  /** A wait shorter than this shows no sign of waiting. */
  quietWait: 300,
  expandAnimation: 200,
  cameraAnimation: 200,
  /** Below this width the inspector becomes a bottom sheet. */
  narrow: 760,
  nodeSize: { smallest: 3.2, largest: 13 },
  edgeSize: { smallest: 0.6, largest: 2.5 },
  labelSize: 12,
  labelFont: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  /** Labels that are placed on the canvas at most, the most important first. */
  mostLabels: 140,
  /** Rows of the table that says what the canvas shows. */
  tableRows: 300,
  /** Iterations of the layout worker: in all, and between two pictures. */
  layout: { iterations: 600, batch: 12 },
  /** Pixels per CSS pixel of an exported picture. */
  pictureScale: 3,
  /** Characters of an address beyond which positions are left out of a shared link. */
  longestAddress: 16_000,
} as const;
