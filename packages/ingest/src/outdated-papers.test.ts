import { PaperMerger } from "@lithograph/extractor";
import { Paper, type PaperDraft } from "@lithograph/model";
import { expect, test } from "vitest";
import { withoutOutdated } from "./outdated-papers.ts";

const origin = (file: string, record: number) => ({ file, record, format: "ris", key: null });
const stored = (id: string, ...origins: ReturnType<typeof origin>[]) =>
  Paper.parse({ id, title: `A study of ${id} networks`, abstract: "", origins });
const draft = (title: string, file: string, record: number): PaperDraft => {
  const { id: _, ...body } = Paper.parse({ id: "x", title, abstract: "", origins: [origin(file, record)] });
  return { ...body, id: null };
};
const source = (file: string, sha256: string) => ({ file, sha256, format: "ris", records: 1, abstracts: 0 });
const before = [source("a.ris", "1"), source("b.ris", "2")];

test("what the same bytes are read as now replaces what they were read as", () => {
  const merger = new PaperMerger([
    stored("pruning", origin("a.ris", 1)),
    stored("quantization", origin("a.ris", 2), origin("b.ris", 1)),
    stored("sparsity", origin("b.ris", 2)),
  ]);
  merger.add(draft("A study of pruned networks, read better", "a.ris", 1));
  const titles = (read: ReturnType<typeof source>[]) => withoutOutdated(merger, before, read).map(({ title }) => title);
  expect(titles([source("a.ris", "1")])).toEqual([
    "A study of quantization networks",
    "A study of sparsity networks",
    "A study of pruned networks, read better",
  ]);
  // Other bytes under the same name: perhaps another export.
  expect(titles([source("a.ris", "3")])).toContain("A study of pruning networks");
});
