import { ENTITY_TYPES, ROLES } from "@lithograph/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../theme/entity-types.ts";
import {
  PAPER_SORTS,
  RESULT_GROUPS,
  RESULT_SORTS,
  type Selection,
  START,
  VIEWS,
  type ViewState,
} from "../view-state.ts";
import { fromAddress, toAddress } from "./address.ts";

/** Ids as they come: types and slugs, DOIs with every sign a DOI may hold, other scripts. */
const id = fc.oneof(
  fc.constantFrom("hardware:alveo-u280", "10.1145/3290605.3300233", "technique:深度学习", "a,b~c%2Cd", "x.y:z#?&="),
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
);
const ids = fc.uniqueArray(id, { maxLength: 8 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const year = maybe(fc.integer({ min: 1500, max: 2200 }));
const coordinate = fc.integer({ min: -32_768, max: 32_767 });
const key = fc.string({ unit: fc.constantFrom(..."0123456789abcdefghijklmnopqrstuvwxyz"), minLength: 6, maxLength: 6 });
const decimal = (max: number) => fc.integer({ min: 1, max: max * 10_000 }).map((value) => value / 10_000);
const order = fc.constantFrom("asc" as const, "desc" as const);

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ kind: fc.constant("entity" as const), id }),
  fc.record({ kind: fc.constant("paper" as const), id, at: maybe(fc.nat(200_000)) }),
  fc.record({ kind: fc.constant("link" as const), from: id, to: id }),
);
const view: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  selection: maybe(selection),
  filter: fc.record({
    types: fc.subarray([...ENTITY_TYPES]),
    roles: fc.subarray([...ROLES]),
    deviceClasses: ids,
    venues: ids,
    yearFrom: year,
    yearTo: year,
    minConfidence: fc.constantFrom(0, 0.6, 0.95, 1),
    minPapers: fc.integer({ min: 1, max: 50 }),
  }),
  camera: maybe(fc.record({ x: decimal(5), y: decimal(5), ratio: decimal(5) })),
  graph: fc.record({
    expanded: fc.array(fc.record({ id, shown: fc.integer({ min: 1, max: 100 }) }), { maxLength: 5 }),
    added: ids,
    hidden: ids,
    only: maybe(fc.uniqueArray(id, { minLength: 1, maxLength: 5 })),
    hiddenTypes: fc.subarray([...KINDS]),
    marked: ids,
    path: maybe(fc.record({ from: id, to: id })),
    placed: fc.dictionary(
      key.filter((text) => Number.parseInt(text, 36) < 2 ** 32),
      fc.tuple(coordinate, coordinate),
      {
        noNullPrototype: true,
      },
    ),
    pinned: fc.uniqueArray(key, { maxLength: 5 }),
    papers: fc.boolean(),
    allEdges: fc.boolean(),
    colourBy: fc.constantFrom("type" as const, "community" as const),
    sizeBy: fc.constantFrom("papers" as const, "links" as const),
  }),
  matrix: fc.record({
    rows: fc.constantFrom(...ENTITY_TYPES),
    columns: fc.constantFrom(...ENTITY_TYPES),
    rollUp: fc.boolean(),
    colour: fc.constantFrom("gain" as const, "year" as const),
  }),
  results: fc.record({
    metric: maybe(id),
    hardware: maybe(id),
    benchmark: maybe(id),
    subject: maybe(id),
    group: fc.constantFrom(...RESULT_GROUPS),
    sort: fc.constantFrom(...RESULT_SORTS),
    order,
    plot: fc.constantFrom("none" as const, "year" as const, "hardware" as const),
  }),
  papers: fc.record({
    q: fc.string({ maxLength: 40 }),
    entity: maybe(id),
    sort: fc.constantFrom(...PAPER_SORTS),
    order,
  }),
  query: fc.string({ maxLength: 200 }),
});

describe("the address", () => {
  it("restores any view exactly", () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(fromAddress(toAddress(state))).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it("is empty at the start, and short and readable for a plain view", () => {
    expect(toAddress(START)).toBe("");
    const state: ViewState = { ...START, view: "papers", selection: { kind: "entity", id: "hardware:alveo-u280" } };
    expect(toAddress(state)).toBe("?v=papers&s=e~hardware:alveo-u280");
  });

  it("holds the positions of a first view in a link that mail programs leave whole", () => {
    const placed = Object.fromEntries(
      Array.from({ length: 120 }, (_, i) => [(i * 7_919).toString(36).padStart(6, "0"), [i * 8, -i] as const]),
    );
    expect(toAddress({ ...START, graph: { ...START.graph, placed } }).length).toBeLessThan(1_500);
  });

  it("opens whatever anyone has written", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.constantFrom("s", "at", "cam", "x", "years", "path", "conf"),
        (text, name) => {
          const state = fromAddress(`?${new URLSearchParams([[name, text]])}`);
          expect(fromAddress(toAddress(state))).toEqual(state);
        },
      ),
    );
  });

  it.each([
    ["a year before printing", "?years=12-2024", { yearFrom: null, yearTo: 2024 }],
    ["a confidence beyond 1", "?conf=7", { minConfidence: 0 }],
    ["types that are none", "?types=Gadget,Hardware", { types: ["Hardware"] }],
  ])("leaves out %s", (_, search, filter) => {
    expect(fromAddress(search).filter).toMatchObject(filter);
  });

  it("does not fill the memory with an endless list", () => {
    expect(fromAddress(`?hide=${"a,".repeat(100_000)}`).graph.hidden.length).toBeLessThanOrEqual(500);
    expect(fromAddress(`?at=${"A".repeat(1_000_000)}`).graph.placed).toEqual({});
  });
});
