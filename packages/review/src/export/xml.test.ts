import fc from "fast-check";
import { Parser } from "n3";
import { describe, expect, test } from "vitest";
import { withoutControls } from "../testing/hostile-texts.ts";
import { python, skipLine } from "../testing/python.ts";
import { idIri, linkIri } from "./rdf/vocabulary.ts";
import { xmlAttributes, xmlEscape } from "./xml.ts";

describe("xmlEscape", () => {
  test("writes markup and line ends as references, and leaves out what XML cannot hold", () => {
    expect(xmlEscape("<a href=\"x\">'&'</a>")).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    expect(xmlEscape("a\nb\tc\u2028d")).toBe("a&#10;b&#9;c&#8232;d");
    expect(xmlEscape("a\u0000b\u0007c\ufffed\ud800e")).toBe("abcd\ufffde");
  });

  test("comes back from another parser as it went in", () => {
    const strings = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), { numRuns: 200, seed: 7 });
    const xml = `<r>${strings.map((text) => `<s${xmlAttributes({ a: text })}>${xmlEscape(text)}</s>`).join("")}</r>`;
    const script = `import sys, json
root = xml.etree.ElementTree.fromstring(sys.stdin.buffer.read())
print(json.dumps([[e.get("a"), e.text or ""] for e in root]))`;
    const out = python(["xml.etree.ElementTree"], script, xml);
    if (out === null) return skipLine("Python");
    expect(JSON.parse(out)).toEqual(strings.map((text) => [withoutControls(text), withoutControls(text)]));
  });

  test("leaves out attributes that have no value", () => {
    expect(xmlAttributes({ a: 1, b: null, c: "<" })).toBe(' a="1" c="&lt;"');
  });
});

describe("IRIs", () => {
  test("of any id are what RDF allows, and different for different ids", () => {
    const ids = fc.string({ unit: "binary", maxLength: 30 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        const triple = `<${idIri("paper", a)}> <urn:p> <urn:o> .`;
        expect(new Parser({ format: "N-Triples" }).parse(triple)[0]?.subject.value).toBe(idIri("paper", a));
        expect(idIri("paper", a) === idIri("paper", b)).toBe(a === b);
      }),
    );
  });

  test("are made of links that a page may follow alone", () => {
    expect(linkIri("https://example.org/a b?c=<d>")).toBe("https://example.org/a%20b?c=%3Cd%3E");
    for (const bad of [null, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not a link"]) {
      expect(linkIri(bad)).toBeNull();
    }
  });
});
