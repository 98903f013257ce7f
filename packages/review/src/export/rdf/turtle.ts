import { DataFactory, type Quad, Writer } from "n3";
import type { ExportData } from "../export-data.ts";
import type { ExportFormat } from "../format.ts";
import { resources } from "./resources.ts";
import { decimalForm, expand, PREFIXES, type RdfValue, type Resource } from "./vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;

/** RDF 1.1 Turtle with provenance in PROV-O. */
export const turtleFormat: ExportFormat = {
  name: "turtle",
  label: "RDF (Turtle, PROV-O)",
  mediaType: "text/turtle; charset=utf-8",
  extension: "ttl",
  exports: "graph",
  opensIn: "rdflib, Jena, GraphDB, Protégé",
  write: turtle,
};

async function* turtle(data: ExportData): AsyncGenerator<string> {
  const ready: string[] = [];
  const sink = {
    write(chunk: string, _: unknown, done?: () => void) {
      ready.push(chunk);
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { prefixes: PREFIXES });
  for (const resource of resources(data)) {
    writer.addQuads(quads(resource));
    if (ready.length > 200) yield ready.splice(0).join("");
  }
  writer.end();
  yield ready.join("");
}

function quads({ iri, types, properties }: Resource): Quad[] {
  const subject = namedNode(iri);
  return [
    ...types.map((type) => quad(subject, namedNode(expand("rdf:type")), namedNode(expand(type)))),
    ...properties.map(([term, value]) => quad(subject, namedNode(expand(term)), objectOf(value))),
  ];
}

function objectOf(value: RdfValue) {
  if ("iri" in value) return namedNode(value.iri);
  if ("text" in value) return literal(value.text);
  if ("integer" in value) return literal(String(value.integer), namedNode(expand("xsd:integer")));
  const { lexical, type } = decimalForm(value.decimal);
  return literal(lexical, namedNode(expand(type)));
}
