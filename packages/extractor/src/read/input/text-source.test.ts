import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineBatches } from "./text-source.ts";

async function lines(chunks: string[], maxLineChars = 1_000): Promise<string[]> {
  const all: string[] = [];
  async function* source(): AsyncGenerator<string> {
    yield* chunks;
  }
  for await (const batch of lineBatches({ name: "f", chunks: source() }, maxLineChars)) all.push(...batch);
  return all;
}

describe("lineBatches", () => {
  it("ends lines at LF, CR and CRLF, also between chunks", async () => {
    expect(await lines(["a\r", "\nb\rc\n", "\nd"])).toEqual(["a", "b", "c", "", "d"]);
    expect(await lines(["a\r\n"])).toEqual(["a"]);
  });

  it("gives the same lines however the text is cut", async () => {
    const piece = fc.constantFrom("a", "bc", "\n", "\r", "\r\n", " ");
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        expect(await lines(pieces)).toEqual(await lines([pieces.join("")]));
      }),
    );
  });

  it("refuses a line beyond the limit and names it", async () => {
    await expect(lines(["ok\n", "x".repeat(600), "x".repeat(600)])).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("line 2"),
    });
  });
});
