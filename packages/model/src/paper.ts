import { z } from "zod";

/** Where a paper's record was read: file as it was named by the user, record number from 1, name of the reader. */
export const Origin = z.object({
  file: z.string(),
  record: z.int().min(1),
  format: z.string(),
  /** The record's own key in that file (citation key, accession number), where it has one. */
  key: z.string().nullable().default(null),
});
export type Origin = z.infer<typeof Origin>;

export const Paper = z.object({
  id: z.string().min(1).max(300),
  title: z.string().max(5_000),
  /** Empty where no source gives one; the title is still read. */
  abstract: z.string().max(200_000),
  authors: z.array(z.string()).default([]),
  year: z.int().min(1500).max(2200).nullable().default(null),
  venue: z.string().nullable().default(null),
  doi: z.string().nullable().default(null),
  arxivId: z.string().nullable().default(null),
  pmid: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  origins: z.array(Origin).default([]),
});
export type Paper = z.infer<typeof Paper>;

/** What a reader yields: a paper that has no id yet. An id that the source gives (JSONL) is kept in `id`. */
export type PaperDraft = Omit<Paper, "id"> & { id: string | null };

/** The text that every offset counts in (UTF-16 code units). */
export function paperText(paper: Pick<Paper, "title" | "abstract">): string {
  return `${paper.title}\n${paper.abstract}`;
}
