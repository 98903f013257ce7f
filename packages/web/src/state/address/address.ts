import { ENTITY_TYPES, ROLES } from "@lithograph/model";
import { SETTINGS } from "../../settings.ts";
import { KINDS } from "../../theme/entity-types.ts";
import {
  type Camera,
  type Filter,
  type GraphChoices,
  type MatrixChoices,
  PAPER_SORTS,
  type PaperChoices,
  RESULT_GROUPS,
  RESULT_SORTS,
  type ResultChoices,
  type Selection,
  START,
  VIEWS,
  type ViewState,
} from "../view-state.ts";
import {
  packList,
  packPair,
  unpackChoice,
  unpackChoices,
  unpackId,
  unpackInt,
  unpackList,
  unpackNumber,
  unpackPair,
} from "./fields.ts";
import { packPlaces, unpackPlaces } from "./places.ts";

/** The address of a view: every choice that differs from the start, in short readable fields. */
export function toAddress(state: ViewState): string {
  const fields: [string, string][] = [
    ["v", state.view === START.view ? "" : state.view],
    ["s", packSelection(state.selection)],
    ...filterFields(state.filter),
    ...graphFields(state.graph),
    ["cam", packCamera(state.camera)],
    ...matrixFields(state.matrix),
    ...resultFields(state.results),
    ...paperFields(state.papers),
    ["cypher", state.query],
  ];
  const params = new URLSearchParams(fields.filter(([, value]) => value !== ""));
  // These need no escape in a query, and a person can read the address without it.
  const text = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%7E", "~");
  return text === "" ? "" : `?${text}`;
}

/** The view of an address; what is missing or not valid is as at the start. */
export function fromAddress(search: string): ViewState {
  const params = new URLSearchParams(search);
  const read = (name: string) => params.get(name);
  return {
    view: unpackChoice(read("v"), VIEWS) ?? START.view,
    selection: unpackSelection(read("s")),
    filter: readFilter(read),
    camera: unpackCamera(read("cam")),
    graph: readGraph(read),
    matrix: readMatrix(read),
    results: readResults(read),
    papers: readPapers(read),
    query: (read("cypher") ?? "").slice(0, SETTINGS.longestAddress),
  };
}

type Read = (name: string) => string | null;
type Fields = [string, string][];
const differs = (value: string | null, usual: string | null) => (value === null || value === usual ? "" : value);
const number = (value: number | null, usual: number | null) => (value === null || value === usual ? "" : String(value));
const flag = (value: boolean) => (value ? "1" : "");

function packSelection(selection: Selection | null): string {
  if (selection === null) return "";
  if (selection.kind === "entity") return `e~${selection.id}`;
  if (selection.kind === "link") return `l~${packPair(selection.from, selection.to)}`;
  return selection.at === null ? `p~${selection.id}` : `p${selection.at}~${selection.id}`;
}
function unpackSelection(text: string | null): Selection | null {
  const match = /^(e|l|p(\d{0,7}))~(.{1,810})$/s.exec(text ?? "");
  const [, kind, at, rest = ""] = match ?? [];
  if (kind === undefined) return null;
  const pair = kind === "l" ? unpackPair(rest) : null;
  if (kind === "l") return pair && { kind: "link", from: pair[0], to: pair[1] };
  const id = unpackId(rest);
  if (id === null) return null;
  return kind === "e" ? { kind: "entity", id } : { kind: "paper", id, at: unpackInt(at ?? null, 0, 9_999_999) };
}

function packCamera(camera: Camera | null): string {
  return camera === null ? "" : [camera.x, camera.y, camera.ratio].map((value) => +value.toFixed(4)).join(",");
}
function unpackCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? "").split(",").map((part) => unpackNumber(part, -1_000, 1_000));
  return x == null || y == null || ratio == null || ratio <= 0 ? null : { x, y, ratio };
}

function filterFields(filter: Filter): Fields {
  const years =
    filter.yearFrom === null && filter.yearTo === null ? "" : `${filter.yearFrom ?? ""}-${filter.yearTo ?? ""}`;
  return [
    ["types", packList(filter.types)],
    ["roles", packList(filter.roles)],
    ["class", packList(filter.deviceClasses)],
    ["venue", packList(filter.venues)],
    ["years", years],
    ["conf", number(filter.minConfidence, 0)],
    ["min", number(filter.minPapers, 1)],
  ];
}
function readFilter(read: Read): Filter {
  const [from = "", to = ""] = (read("years") ?? "").split("-");
  return {
    types: unpackChoices(read("types"), ENTITY_TYPES),
    roles: unpackChoices(read("roles"), ROLES),
    deviceClasses: unpackList(read("class")),
    venues: unpackList(read("venue")),
    yearFrom: unpackInt(from, 1500, 2200),
    yearTo: unpackInt(to, 1500, 2200),
    minConfidence: unpackNumber(read("conf"), 0, 1) ?? 0,
    minPapers: unpackInt(read("min"), 1, 1_000_000) ?? 1,
  };
}

function graphFields(graph: GraphChoices): Fields {
  return [
    ["x", packList(graph.expanded.map(({ id, shown }) => `${shown}.${id}`))],
    ["add", packList(graph.added)],
    ["hide", packList(graph.hidden)],
    ["only", graph.only === null ? "" : packList(graph.only)],
    ["off", packList(graph.hiddenTypes)],
    ["mark", packList(graph.marked)],
    ["path", graph.path === null ? "" : packPair(graph.path.from, graph.path.to)],
    ["at", packPlaces(graph.placed)],
    ["pin", packList(graph.pinned)],
    ["papers", flag(graph.papers)],
    ["links", graph.allEdges ? "all" : ""],
    ["colour", differs(graph.colourBy, START.graph.colourBy)],
    ["size", differs(graph.sizeBy, START.graph.sizeBy)],
  ];
}
function readGraph(read: Read): GraphChoices {
  const only = unpackList(read("only"));
  const path = unpackPair(read("path"));
  return {
    expanded: unpackList(read("x")).flatMap((item) => {
      const dot = item.indexOf(".");
      const shown = unpackInt(item.slice(0, Math.max(0, dot)), 1, SETTINGS.expandMost);
      return shown === null ? [] : { id: item.slice(dot + 1), shown };
    }),
    added: unpackList(read("add")),
    hidden: unpackList(read("hide")),
    only: only.length === 0 ? null : only,
    hiddenTypes: unpackChoices(read("off"), KINDS),
    marked: unpackList(read("mark")),
    path: path && { from: path[0], to: path[1] },
    placed: unpackPlaces(read("at") ?? ""),
    pinned: unpackList(read("pin")).filter((key) => /^[0-9a-z]{6}$/.test(key)),
    papers: read("papers") === "1",
    allEdges: read("links") === "all",
    colourBy: unpackChoice(read("colour"), ["type", "community"]) ?? START.graph.colourBy,
    sizeBy: unpackChoice(read("size"), ["papers", "links"]) ?? START.graph.sizeBy,
  };
}

function matrixFields(matrix: MatrixChoices): Fields {
  const { rows, columns } = START.matrix;
  const axes = matrix.rows === rows && matrix.columns === columns ? "" : `${matrix.rows}~${matrix.columns}`;
  return [
    ["axes", axes],
    ["roll", flag(matrix.rollUp)],
    ["heat", differs(matrix.colour, START.matrix.colour)],
  ];
}
function readMatrix(read: Read): MatrixChoices {
  const [rows, columns] = (read("axes") ?? "").split("~");
  return {
    rows: unpackChoice(rows ?? null, ENTITY_TYPES) ?? START.matrix.rows,
    columns: unpackChoice(columns ?? null, ENTITY_TYPES) ?? START.matrix.columns,
    rollUp: read("roll") === "1",
    colour: unpackChoice(read("heat"), ["gain", "year"]) ?? START.matrix.colour,
  };
}

function resultFields(results: ResultChoices): Fields {
  return [
    ["metric", differs(results.metric, null)],
    ["hw", differs(results.hardware, null)],
    ["bench", differs(results.benchmark, null)],
    ["subject", differs(results.subject, null)],
    ["group", differs(results.group, START.results.group)],
    ["rsort", differs(results.sort, START.results.sort)],
    ["rorder", differs(results.order, START.results.order)],
    ["plot", differs(results.plot, START.results.plot)],
  ];
}
function readResults(read: Read): ResultChoices {
  return {
    metric: unpackId(read("metric")),
    hardware: unpackId(read("hw")),
    benchmark: unpackId(read("bench")),
    subject: unpackId(read("subject")),
    group: unpackChoice(read("group"), RESULT_GROUPS) ?? START.results.group,
    sort: unpackChoice(read("rsort"), RESULT_SORTS) ?? START.results.sort,
    order: unpackChoice(read("rorder"), ["asc", "desc"]) ?? START.results.order,
    plot: unpackChoice(read("plot"), ["none", "year", "hardware"]) ?? START.results.plot,
  };
}

function paperFields(papers: PaperChoices): Fields {
  return [
    ["pq", papers.q],
    ["about", differs(papers.entity, null)],
    ["psort", differs(papers.sort, START.papers.sort)],
    ["porder", differs(papers.order, START.papers.order)],
  ];
}
function readPapers(read: Read): PaperChoices {
  return {
    q: (read("pq") ?? "").slice(0, 500),
    entity: unpackId(read("about")),
    sort: unpackChoice(read("psort"), PAPER_SORTS) ?? START.papers.sort,
    order: unpackChoice(read("porder"), ["asc", "desc"]) ?? START.papers.order,
  };
}
