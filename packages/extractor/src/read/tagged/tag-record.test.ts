import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { type TagDialect, type TagRecord, tagRecords } from "./tag-record.ts";

const DIALECT: TagDialect = {
  field(line) {
    const match = /^([A-Z][A-Z0-9]) - (.*)$/.exec(line);
    return match === null ? null : { tag: match[1] ?? "", value: match[2] ?? "" };
  },
  starts: (tag) => tag === "TY",
  ends: (tag) => tag === "ER",
  ignores: (tag) => tag === "FN",
  blankEnds: false,
};

async function records(text: string, dialect = DIALECT, maxRecordChars = 10_000): Promise<TagRecord[]> {
  const found: TagRecord[] = [];
  async function* chunks(): AsyncGenerator<string> {
    yield text;
  }
  const context = { limits: { ...DEFAULT_LIMITS, maxRecordChars }, signal: null };
  for await (const record of tagRecords({ name: "f", chunks: chunks() }, dialect, context)) found.push(record);
  return found;
}

describe("tagRecords", () => {
  it("begins records at start tags and ends them at end tags, whichever comes first", async () => {
    const found = await records("FN - file\nTY - a\nTI - one\nER - \nnoise\nTY - b\nTI - two\nTY - c\nTI - three");
    expect(found.map((record) => record.first("TI"))).toEqual(["one", "two", "three"]);
    expect(found.map(({ line }) => line)).toEqual([2, 6, 8]);
  });

  it("makes a record of fields before the first start tag", async () => {
    expect((await records("TI - one\nER - ")).map((record) => record.first("TI"))).toEqual(["one"]);
  });

  it("ends records at empty lines only where a tag comes again", async () => {
    const blank = { ...DIALECT, starts: () => false, blankEnds: true };
    const found = await records("TI - one\nAB - first\n\nsecond\n\nAU - a\n\nTI - two", blank);
    expect(found.map((record) => record.first("TI"))).toEqual(["one", "two"]);
    expect(found[0]?.first("AB")).toBe("first\n\nsecond");
    expect(found[0]?.first("AU")).toBe("a");
  });

  it("names the line of a record without end", async () => {
    await expect(records(`x\nTY - a\nAB - ${"word ".repeat(30)}`, DIALECT, 100)).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("line 2"),
    });
  });

  it("loses no value, whatever stands around it", async () => {
    const value = fc.string({ unit: fc.constantFrom(..."abc xyz"), minLength: 1 }).map((text) => `v${text}`.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (all) => {
          const text = all
            .map((values) => `TY - x\n${values.map((each) => `AU - ${each}\n`).join("")}ER - \n`)
            .join("\n");
          expect((await records(text)).map((record) => record.all("AU"))).toEqual(all);
        },
      ),
    );
  });
});

describe("TagRecord", () => {
  it("gives the first tag that has a value, all of several, and each line", async () => {
    const [record] = await records("TY - x\nT1 - \nTI - a title\nAU - one\n  two\nA1 - three\nAB - same\nN2 - same");
    expect(record?.first("T1", "TI")).toBe("a title");
    expect(record?.first("XX")).toBeNull();
    expect(record?.all("AU", "A1")).toEqual(["one\ntwo", "three"]);
    expect(record?.eachLine("AU", "A1")).toEqual(["one", "two", "three"]);
    expect(record?.text("AB", "N2")).toBe("same");
    expect(record?.text("XX")).toBeNull();
  });
});
