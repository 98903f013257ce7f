import { NAMED_QUERIES } from "@lithograph/graph";
import { describe, expect, test } from "vitest";
import { listNamedQueries, namedRequest } from "./named-request.ts";

const [query] = NAMED_QUERIES;
const name = query?.name ?? "";
const param = query?.params[0]?.name ?? "";

describe("namedRequest", () => {
  test("takes what is given, and the examples for the rest", () => {
    const { cypher, params } = namedRequest(name, { [param]: "given" });
    expect(cypher).toBe(query?.cypher);
    expect(params[param]).toBe("given");
    expect(Object.keys(params).sort()).toEqual(query?.params.map((one) => one.name).sort());
  });

  test("names what there is not", () => {
    expect(() => namedRequest("no-such-query", {})).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
    expect(() => namedRequest(name, { "no-such": 1 })).toThrow(expect.objectContaining({ code: "BAD_REQUEST" }));
  });

  test("lists every query with its parameters", () => {
    const text = [...listNamedQueries()].join("");
    for (const one of NAMED_QUERIES) for (const word of [one.name, one.description]) expect(text).toContain(word);
  });
});
