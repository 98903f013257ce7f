import type { ExportData } from "../export-data.ts";
import { type ExportFormat, inChunks } from "../format.ts";
import { resources } from "./resources.ts";
import { decimalForm, PREFIXES, type RdfValue, type Resource } from "./vocabulary.ts";

/** JSON-LD 1.1: the same statements as the Turtle, one resource a line. */
export const jsonldFormat: ExportFormat = {
  name: "jsonld",
  label: "RDF (JSON-LD, PROV-O)",
  mediaType: "application/ld+json",
  extension: "jsonld",
  exports: "graph",
  opensIn: "rdflib, Jena, schema.org tools",
  write: (data) => inChunks(jsonld(data)),
};

function* jsonld(data: ExportData): Generator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`;
  let first = true;
  for (const resource of resources(data)) {
    yield `${first ? "\n" : ",\n"}${JSON.stringify(nodeObject(resource))}`;
    first = false;
  }
  yield "\n]}\n";
}

function nodeObject({ iri, types, properties }: Resource): object {
  const values = new Map<string, object[]>();
  for (const [term, value] of properties) values.set(term, [...(values.get(term) ?? []), valueObject(value)]);
  return { "@id": iri, "@type": types, ...Object.fromEntries(values) };
}

/** Everything in full: no number, which JSON-LD would turn into a form of its own. */
function valueObject(value: RdfValue): object {
  if ("iri" in value) return { "@id": value.iri };
  if ("text" in value) return { "@value": value.text };
  if ("integer" in value) return { "@value": String(value.integer), "@type": "xsd:integer" };
  const { lexical, type } = decimalForm(value.decimal);
  return { "@value": lexical, "@type": type };
}
