import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { type XmlChunk, xmlElements } from "./elements.ts";

async function cut(text: string, names: string[], size = text.length, maxRecordChars = 10_000): Promise<XmlChunk[]> {
  const found: XmlChunk[] = [];
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const context = { limits: { ...DEFAULT_LIMITS, maxRecordChars }, signal: null };
  for await (const chunk of xmlElements({ name: "f.xml", chunks: chunks() }, names, context)) found.push(chunk);
  return found;
}

const FEED = `<?xml version="1.0"?><!-- <entry>no</entry> --><feed><entry id="1">a<![CDATA[</entry>]]></entry>
<x:entry >b</x:entry><entryset/><entry/><entry>c<!-- </entry> --></entry ></feed>`;

describe("xmlElements", () => {
  it.each([1, 2, 7, 1_000])("cuts the elements out of a text that comes in pieces of %i", async (size) => {
    const found = await cut(FEED, ["entry"], size);
    expect(found.map(({ xml }) => xml)).toEqual([
      '<entry id="1">a<![CDATA[</entry>]]></entry>',
      "<x:entry >b</x:entry>",
      "<entry/>",
      "<entry>c<!-- </entry> --></entry >",
    ]);
    expect(found.every(({ whole }) => whole)).toBe(true);
  });

  it("tells an element that the text ends in", async () => {
    expect((await cut("<a><entry>x</entry><entry>y", ["entry"])).map(({ whole }) => whole)).toEqual([true, false]);
  });

  it.each([
    [
      "a bomb of entities",
      '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><feed><entry>&lol2;</entry></feed>',
    ],
    ["an external entity", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><entry>&x;</entry>'],
  ])("refuses %s", async (_, text) => {
    for (const size of [text.length, 3]) {
      await expect(cut(text, ["entry"], size)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
    }
  });

  it("accepts a document type that only names its DTD", async () => {
    expect(await cut('<!DOCTYPE a PUBLIC "-//NLM//DTD" "x.dtd"><a><entry>y</entry></a>', ["entry"])).toHaveLength(1);
  });

  it("refuses an element beyond the limit", async () => {
    await expect(cut(`<entry>${"x".repeat(20_000)}`, ["entry"], 1_000)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});
