import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";

const SEEDS = readFileSync(new URL("../../../../../seeds/trending-papers.txt", import.meta.url));
const ABSTRACT =
  "We show how experts are streamed from flash while others compute. It saves a third of the energy and a half of the memory of the device, and it needs no change of the model that is served.";

describe("pages of papers", () => {
  it("reads exactly the 97 papers of the seeds, each with a title and a whole abstract", async () => {
    const events = await readText("trending-papers.txt", SEEDS);
    expect(events.every(({ kind }) => kind === "paper")).toBe(true);
    const papers = await readPapers("trending-papers.txt", SEEDS);
    expect(papers).toHaveLength(97);
    const text = SEEDS.toString("utf8");
    for (const { title, abstract } of papers) {
      expect(title).toMatch(/^[^\s].{10,}[^\s.]$/);
      expect(title).not.toMatch(/community|upvote|subscribe/i);
      expect(text).toContain(`${title}\n\n${abstract}\n`.trimEnd());
    }
  });

  it("knows menus, bylines, dates and counts of other pages from titles", async () => {
    const page = [
      "Sign Up",
      "Trending Papers",
      "by AK and the research community",
      "Experts from Flash",
      ABSTRACT,
      "Upvote",
      "1.2k",
      "Jul 3",
      "View PDF",
      "2 days ago",
      "Monte Carlo without Tears",
      ABSTRACT,
      "Load more",
    ];
    expect((await readPapers("page.txt", page.join("\n\n"))).map(({ title }) => title)).toEqual([
      "Experts from Flash",
      "Monte Carlo without Tears",
    ]);
  });

  it("tells authors that stand between title and abstract, and the labels of arXiv's listings", async () => {
    const page = `Experts from Flash\n\nAda Núñez, Bo Li, J. van der Berg\n\n${ABSTRACT}\n`;
    const listing = `[1] arXiv:2301.01234 [pdf, other]\nTitle: Experts from Flash\nAuthors: Ada Núñez, Bo Li\nComments: 9 pages\nSubjects: Machine Learning (cs.LG)\n\nAbstract: ${ABSTRACT}\n`;
    for (const text of [page, listing]) {
      expect(await readPapers("page.txt", text, { format: "trending" })).toMatchObject([
        { title: "Experts from Flash", abstract: ABSTRACT, authors: expect.arrayContaining(["Ada Núñez", "Bo Li"]) },
      ]);
    }
  });

  it("joins abstracts that are wrapped, and keeps their words to the letter", async () => {
    const wrapped = ABSTRACT.replace(/(.{60}\S*) /g, "$1\n");
    expect(await readPapers("page.txt", `Experts from Flash\n\n${wrapped}\n`)).toMatchObject([
      { title: "Experts from Flash", abstract: ABSTRACT },
    ]);
  });

  it("takes prose without title for a paper without title", async () => {
    expect(await readPapers("page.txt", `${ABSTRACT}\n\n${ABSTRACT}\n`, { format: "trending" })).toMatchObject([
      { title: "" },
      { title: "" },
    ]);
  });
});
