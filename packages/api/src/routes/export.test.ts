import { Paper } from "@lithograph/model";
import { EXPORT_FORMATS, exportData } from "@lithograph/review";
import { describe, expect, test } from "vitest";
import { testApp } from "../testing/test-app.ts";

const paper = (id: string, year: number) => Paper.parse({ id, title: `Title of ${id}`, abstract: "", year });
const app = testApp({
  exportData: async () =>
    exportData({
      papers: [paper("a", 2020), paper("b", 2024)],
      evidence: [],
      curation: [],
      collections: [],
      extractor: null,
      linking: { entities: [], byPaper: new Map() },
    }),
});

describe("GET /api/export", () => {
  test("offers its formats, and each of them answers", async () => {
    const formats: unknown = await (await app.request("/api/export/formats")).json();
    expect(formats).toMatchObject(EXPORT_FORMATS.map(({ name, extension }) => ({ name, extension })));
    for (const { name } of EXPORT_FORMATS) {
      const answer = await app.request(`/api/export?format=${name}`);
      expect(answer.status, name).toBe(200);
      expect(answer.headers.get("content-disposition"), name).toMatch(
        /^attachment; filename="lithograph\.[a-z0-9.-]+"$/,
      );
      expect((await answer.arrayBuffer()).byteLength, name).toBeGreaterThan(0);
    }
  });

  test("gives the part that is asked for, by terms and by ids", async () => {
    const titles = async (query: string) => {
      const text = await (await app.request(`/api/export?format=bibtex&${query}`)).text();
      return [...text.matchAll(/Title of (\w)/g)].map(([, id]) => id);
    };
    expect(await titles("")).toEqual(["a", "b"]);
    expect(await titles("select=year:2022..2025")).toEqual(["b"]);
    expect(await titles("ids=a")).toEqual(["a"]);
  });

  test("names the formats where one is not known", async () => {
    const answer = await app.request("/api/export?format=papyrus");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ hint: expect.stringContaining("gexf") });
  });
});
