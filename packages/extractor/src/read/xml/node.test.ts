import { describe, expect, it } from "vitest";
import { childrenOf, find, findAll, textAt, textOf, valueAt, xmlParser } from "./node.ts";

const parse = xmlParser(20);

describe("xmlParser", () => {
  it("keeps the order of text and elements, attributes, and drops prefixes", () => {
    const node = parse('<m:a x="1">one <b>two</b> three<c/></m:a>');
    expect(node).toMatchObject({ name: "a", attributes: { x: "1" } });
    expect(textOf(node)).toBe("one two three");
    expect(childrenOf(node, "b", "c").map(({ name }) => name)).toEqual(["b", "c"]);
  });

  it("expands no entity and reads CDATA as text", () => {
    const node = parse("<a>x &amp; &lt;i&gt; <![CDATA[<raw> & more]]></a>");
    expect(textOf(node)).toBe("x &amp; &lt;i&gt; <raw> & more");
    expect(valueAt({ name: "r", attributes: {}, children: node === null ? [] : [node] }, "a")).toContain("x & ");
  });

  it("refuses what is nested too deep", () => {
    expect(() => parse(`${"<a>".repeat(50)}${"</a>".repeat(50)}`)).toThrow();
  });

  it("is null where there is no element", () => {
    expect(parse("only text")).toBeNull();
    expect(parse("")).toBeNull();
  });
});

describe("paths", () => {
  const node = parse("<r><l><i>1</i><i>2</i></l><l><i>3</i></l><p>H<sub>2</sub>O</p><sec><p>A</p><p>B</p></sec></r>");

  it("find the first or every element at their end", () => {
    expect(textAt(node, "l", "i")).toBe("1");
    expect(findAll(node, "l", "i").map(textOf)).toEqual(["1", "2", "3"]);
    expect(find(node, "nothing", "i")).toBeNull();
    expect(findAll(null, "l")).toEqual([]);
  });

  it("keep scripts for the cleaner and set blocks apart", () => {
    expect(textAt(node, "p")).toBe("H<sub>2</sub>O");
    expect(textAt(node, "sec")).toBe("A B");
  });
});
