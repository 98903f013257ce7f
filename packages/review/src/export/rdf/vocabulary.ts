/** Prefixes of everything that is written as RDF. Terms that no common vocabulary has are Lithograph's own. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  bibo: "http://purl.org/ontology/bibo/",
  lg: "urn:lithograph:term:",
} as const;
export type Prefix = keyof typeof PREFIXES;
/** A term by prefix: `schema:name`. */
export type Term = `${Prefix}:${string}`;

export type RdfValue = { iri: string } | { text: string; language?: "en" } | { integer: number } | { decimal: number };

/** One thing with all that is said of it. */
export interface Resource {
  iri: string;
  types: Term[];
  properties: (readonly [Term, RdfValue])[];
}

export function expand(term: Term): string {
  const at = term.indexOf(":");
  const prefix = term.slice(0, at);
  return `${isPrefix(prefix) ? PREFIXES[prefix] : `${prefix}:`}${term.slice(at + 1)}`;
}

const isPrefix = (text: string): text is Prefix => text in PREFIXES;

/** An IRI for one of our ids: what IRIs cannot hold is percent-encoded. */
export function idIri(kind: "entity" | "paper" | "result" | "link" | "rule" | "decision", id: string): string {
  return `urn:lithograph:${kind}:${encodeURIComponent(id.toWellFormed()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/** A link from a paper as an IRI; null for what is none. */
export function linkIri(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return href.replace(/[<>"{}|^`\\\s]/g, (char) => encodeURIComponent(char));
}

/** A number as it is written: xsd:decimal, which nobody rounds, but where it takes an exponent. */
export function decimalForm(value: number): { lexical: string; type: Term } {
  const lexical = String(value);
  return { lexical, type: lexical.includes("e") ? "xsd:double" : "xsd:decimal" };
}
