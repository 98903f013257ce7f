import { describe, expect, it } from "vitest";
import { readSource } from "../../src/read/read-source.ts";
import { readText } from "../../src/read/testing/read-text.ts";

/** A text that is made while it is read: `times` pieces, nothing stored. */
async function* generated(head: string, piece: string, times: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const bytes = Buffer.from(piece);
  for (let i = 0; i < times; i++) yield bytes;
}

async function readAll(name: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let papers = 0;
  for await (const event of readSource({ name, bytes })) if (event.kind === "paper") papers++;
  return papers;
}

const MIB = "x".repeat(1024 ** 2);

describe("hostile files", () => {
  it.each([
    ["RIS", "f.ris", "TY  - JOUR\nTI  - "],
    ["BibTeX", "f.bib", "@article{a, title = {"],
    ["JSON Lines", "f.jsonl", '{"id":"a","title":"b"}\n{"id":"c","title":"'],
    ["JSON", "f.json", '[{"id":"c","title":"'],
    ["XML", "f.xml", "<feed><!-- arxiv.org --><entry><title>"],
    ["CSV", "f.csv", 'title,abstract\n"'],
    ["NBIB", "f.nbib", "PMID- 1\nTI  - "],
  ])("refuses a 200 MB line in %s", async (_, name, head) => {
    await expect(readAll(name, generated(head, MIB, 200))).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining(name),
    });
  });

  it("refuses XML bombs without expanding them", async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><PubmedArticleSet><PubmedArticle>&l9;</PubmedArticle></PubmedArticleSet>`;
    await expect(readText("bomb.xml", bomb)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
  });

  it("refuses YAML bombs", async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join("\n");
    const bomb = `refs:\n  - title: x\n    abstract: y\na0: &a0 [lol]\n${levels}\n`;
    await expect(readText("bomb.yaml", bomb)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
  });

  it.each([
    ["JSON", "deep.json", `[{"title":"a","x":${"[".repeat(100_000)}`],
    ["JSON objects", "deep.json", `[{"title":"a","x":${'{"y":'.repeat(100_000)}`],
  ])("refuses deep nesting in %s", async (_, name, text) => {
    await expect(readText(name, text)).rejects.toMatchObject({ code: "UNREADABLE_FILE" });
  });

  it("reports a record of XML that is nested too deep, and reads the others", async () => {
    const deep = `<entry>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}</entry>`;
    const feed = `<feed xmlns:arxiv="http://arxiv.org/">${deep}<entry><title>Good</title></entry></feed>`;
    const events = await readText("feed.xml", feed);
    expect(events.map(({ kind }) => kind)).toEqual(["skipped", "paper"]);
  });

  it("reports a line of JSON that is nested too deep, and reads the others", async () => {
    const events = await readText(
      "f.jsonl",
      `{"title":"a","abstract":"b"}\n{"x":${"[".repeat(50_000)}\n{"title":"c"}\n`,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["paper", "skipped", "paper"]);
  });

  it("reads deep braces of BibTeX without falling over", async () => {
    const events = await readText("f.bib", `@article{a, title={${"{".repeat(50_000)}x${"}".repeat(50_000)}}}`);
    expect(events).toMatchObject([{ kind: "paper", paper: { title: "x" } }]);
  });

  it("refuses a ZIP named .bib and says what to do", async () => {
    await expect(readText("library.bib", Buffer.from("PK\x03\x04\x14\0\0\0"))).rejects.toMatchObject({
      code: "UNREADABLE_FILE",
      message: "cannot read library.bib: it is a ZIP archive (or a .docx, .xlsx)",
      hint: "unpack it first",
    });
  });

  it("names what it cannot tell, and takes --format's word for it", async () => {
    await expect(readText("notes.txt", "milk\neggs\n")).rejects.toMatchObject({ code: "UNKNOWN_FORMAT" });
    await expect(readText("notes.txt", "milk\n", { format: "nonsense" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await readText("notes.txt", "TI  - A title\n", { format: "ris" })).toMatchObject([
      { paper: { title: "A title" } },
    ]);
  });

  it("stops when it is told to", async () => {
    const abort = new AbortController();
    const bytes = generated("", "TY  - JOUR\nTI  - A title of some length\nER  - \n", 100_000);
    const reading = (async () => {
      for await (const _ of readSource({ name: "f.ris", bytes }, { signal: abort.signal })) abort.abort();
    })();
    await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("reads fifty thousand records in the memory of one", async () => {
    const record = `TY  - JOUR\nTI  - ${"A title ".repeat(8)}\nAB  - ${"Some words of an abstract. ".repeat(20)}\nER  - \n`;
    const before = process.memoryUsage().heapUsed;
    let peak = 0;
    let papers = 0;
    for await (const event of readSource({ name: "f.ris", bytes: generated("", record.repeat(100), 500) })) {
      if (event.kind === "paper" && ++papers % 5_000 === 0)
        peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    }
    expect(papers).toBe(50_000);
    expect(peak).toBeLessThan(150 * 1024 ** 2);
  });
});
