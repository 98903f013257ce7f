import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { describe, expect, test } from "vitest";
import { exportSample } from "../../testing/export-sample.ts";
import { python, skipLine } from "../../testing/python.ts";
import { exportText } from "../format.ts";
import { jsonldFormat } from "./jsonld.ts";
import { turtleFormat } from "./turtle.ts";

const data = exportSample();
const turtle = await exportText(turtleFormat, data);
const quads: Quad[] = new Parser({ format: "Turtle" }).parse(turtle);
const key = ({ subject, predicate, object }: Quad) => {
  const type = object.termType === "Literal" ? object.datatype.value : "";
  return `${subject.value} ${predicate.value} ${object.value} ${type}`;
};

describe("RDF", () => {
  test("Turtle and JSON-LD say the same (N3's and jsonld's parsers)", async () => {
    const document: jsonld.JsonLdDocument = JSON.parse(await exportText(jsonldFormat, data));
    const nquads = await jsonld.toRDF(document, { format: "application/n-quads" });
    const others = new Parser({ format: "N-Quads" }).parse(String(nquads));
    expect(new Set(others.map(key))).toEqual(new Set(quads.map(key)));
  });

  test("keeps titles to the letter, hostile ones too", () => {
    const names = quads
      .filter(({ predicate }) => predicate.value === "https://schema.org/name")
      .map(({ object }) => object.value);
    expect(names.sort()).toEqual(data.graph.papers.map(({ paper }) => paper.title.toWellFormed()).sort());
  });

  test("says of every link from which words it was quoted and what made it", () => {
    const prov = (name: string) => `http://www.w3.org/ns/prov#${name}`;
    const links = quads
      .filter(({ object }) => object.value === "urn:lithograph:term:Link")
      .map(({ subject }) => subject.value);
    expect(links.length).toBe(data.graph.papers.flatMap(({ links: all }) => all).length);
    const having = (term: string) =>
      new Set(quads.filter(({ predicate }) => predicate.value === prov(term)).map(({ subject }) => subject.value));
    for (const term of ["value", "wasQuotedFrom", "wasGeneratedBy"]) {
      const subjects = having(term);
      expect(links.filter((link) => !subjects.has(link))).toEqual([]);
    }
  });

  test("opens in rdflib", () => {
    const script = "import sys\ng = rdflib.Graph(); g.parse(data=sys.stdin.read(), format='turtle'); print(len(g))";
    const out = python(["rdflib"], script, turtle);
    if (out === null) return skipLine("rdflib");
    expect(Number(out)).toBe(new Set(quads.map(key)).size);
  });
});
