import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withParams } from "../ui/ShownCypher.tsx";
import { splitParams } from "./split-params.ts";

describe("splitParams", () => {
  it("takes parameters from their lines", () => {
    const text = ':param class => "FPGA"\n:param least: 2\nMATCH (h:Hardware) WHERE h.class = $class\nRETURN h';
    expect(splitParams(text)).toEqual({
      cypher: "MATCH (h:Hardware) WHERE h.class = $class\nRETURN h",
      params: { class: "FPGA", least: 2 },
    });
  });
  it("names the line and the value that is no JSON", () => {
    expect(() => splitParams("RETURN $x\n:param x => FPGA")).toThrow(/Line 2: .*\$x.*FPGA/);
  });
  it("gives back what the page shows of a query", () => {
    const params = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(params, (values) => {
        const normal = JSON.parse(JSON.stringify(values));
        const cypher = "MATCH (n) RETURN n";
        expect(splitParams(withParams({ cypher, params: normal }))).toEqual({ cypher, params: normal });
      }),
    );
  });
});
