import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markupToText, stripTags } from "./markup.ts";

const oneLine = (text: string) => markupToText(text).replace(/\s+/g, " ").trim();

describe("markupToText", () => {
  it.each([
    ["<p>One.</p><p>Two.</p>", "One. Two."],
    ["<jats:title>Background</jats:title><jats:p>Text</jats:p>", "Background: Text"],
    ["H<sub>2</sub>O, 10<sup>-3</sup>, x<sub>max</sub>", "H₂O, 10⁻³, xmax"],
    ["a &lt;b&gt;bold&lt;/b&gt; word &amp;amp; more", "a bold word & more"],
    ["caf&eacute; &#945; &#x3b2; &mdash;", "café α β —"],
    ['<span class="nocase">GPU</span>s', "GPUs"],
    ["<mml:math><mml:mi>x</mml:mi></mml:math>", "x"],
    ["text<script>alert(1)</script> on", "text on"],
    ["a<br/>b<!-- hidden -->c", "a bc"],
  ])("turns %s into %s", (markup, text) => {
    expect(oneLine(markup)).toBe(text);
  });

  it.each([
    "p < 0.05 and q > 3",
    "< subject, predicate, object> tuples",
    "if a<b and c>d then",
    "List<String> and <unknown>",
  ])("keeps what is no tag: %s", (text) => {
    expect(oneLine(text)).toBe(text);
  });

  it("leaves no tag of HTML in anything", () => {
    const piece = fc.constantFrom("<", ">", "b", "/", "<i>", "</i>", "<p", " ", "=", '"', "&lt;", "<sub>", "x");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(stripTags(pieces.join(""))).not.toMatch(/<\/?(?:i|sub)>/);
      }),
    );
  });

  it("is linear in brackets without end", () => {
    expect(markupToText("<".repeat(200_000))).toHaveLength(200_000);
    expect(markupToText("<i ".repeat(50_000)).length).toBeGreaterThan(0);
  });
});
