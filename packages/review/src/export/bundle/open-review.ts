import { createHash } from "node:crypto";
import { CollectionEntry, CurationEntry, LithographError, Paper, PaperEvidence, paperText } from "@lithograph/model";
import { z } from "zod";
import { readZip } from "../zip/read-zip.ts";
import { FilePath, MANIFEST_FILE, REVIEW_VERSION, ReviewManifest } from "./review-manifest.ts";

/** What a review bundle holds. */
export interface ReviewContents {
  manifest: ReviewManifest;
  papers: Paper[];
  evidence: PaperEvidence[];
  curation: CurationEntry[];
  collections: CollectionEntry[];
  /** The explorer's view as its address holds it; null where none was kept. */
  view: string | null;
}

export interface Verification {
  ok: boolean;
  /** In the user's words, each naming the file or the paper. */
  problems: string[];
  manifest: ReviewManifest;
}

const View = z.object({ view: z.string() });

/** Whether bytes are a ZIP archive, so that `ingest` can ask whether it is a review bundle. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Checks that every file is what the manifest says, that every record can be read, and that every quotation stands
 * where its evidence says.
 * @throws LithographError UNREADABLE_FILE, TOO_LARGE, BUNDLE_VERSION where it is no review bundle that can be checked
 */
export function verifyBundle(name: string, bytes: Uint8Array): Verification {
  const { manifest, problems } = open(name, bytes);
  return { ok: problems.length === 0, problems, manifest };
}

/**
 * A review bundle's contents, for `ingest`.
 * @throws LithographError as `verifyBundle`, and BUNDLE_CORRUPT where anything in it was changed
 */
export function openReviewBundle(name: string, bytes: Uint8Array): ReviewContents {
  const { problems, ...contents } = open(name, bytes);
  const [first] = problems;
  if (first === undefined) return contents;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  throw new LithographError(
    "BUNDLE_CORRUPT",
    `Opening "${name}" failed: ${first}${more}`,
    "Ask for the file again; `lithograph verify` names all that is wrong.",
  );
}

function open(name: string, bytes: Uint8Array): ReviewContents & { problems: string[] } {
  const files = readZip(name, bytes, (path) => FilePath.safeParse(path).success);
  const manifest = manifestOf(name, files);
  const problems: string[] = [];
  checkFiles(files, manifest, problems);
  const papers = records(files, "papers.jsonl", Paper, problems);
  const evidence = records(files, "evidence.jsonl", PaperEvidence, problems);
  const curation = records(files, "curation.jsonl", CurationEntry, problems);
  const collections = records(files, "collections.jsonl", CollectionEntry, problems);
  checkQuotations(papers, evidence, problems);
  const counts = { papers: papers.length, decisions: curation.length };
  if (counts.papers !== manifest.counts.papers || counts.decisions !== manifest.counts.decisions) {
    problems.push("manifest.json counts other papers or decisions than there are.");
  }
  const view = files.get("view.json");
  return {
    manifest,
    papers,
    evidence,
    curation,
    collections,
    view: view === undefined ? null : viewOf(view, problems),
    problems,
  };
}

function manifestOf(name: string, files: ReadonlyMap<string, Uint8Array>): ReviewManifest {
  const bytes = files.get(MANIFEST_FILE);
  const parsed = ReviewManifest.safeParse(bytes === undefined ? null : jsonOf(decode(bytes)));
  if (!parsed.success) {
    throw new LithographError(
      "UNREADABLE_FILE",
      `Opening "${name}" failed: it is no review bundle of Lithograph.`,
      "Its manifest.json is missing or is something else.",
    );
  }
  if (parsed.data.version > REVIEW_VERSION) {
    const message = `Opening "${name}" failed: it is of version ${parsed.data.version}, this Lithograph knows versions up to ${REVIEW_VERSION}.`;
    throw new LithographError("BUNDLE_VERSION", message, "Update Lithograph.");
  }
  return parsed.data;
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, manifest: ReviewManifest, problems: string[]): void {
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map(({ path }) => path)]);
  for (const path of files.keys()) if (!listed.has(path)) problems.push(`${path} is not in the manifest.`);
  for (const { path, sha256 } of manifest.files) {
    const bytes = files.get(path);
    if (bytes === undefined) problems.push(`${path} is missing.`);
    else if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      problems.push(`${path} was changed: its hash is another.`);
  }
}

const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: false }).decode(bytes);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function records<T>(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  schema: z.ZodType<T>,
  problems: string[],
): T[] {
  const bytes = files.get(path);
  if (bytes === undefined) return [];
  return decode(bytes)
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const parsed = schema.safeParse(jsonOf(line));
      if (parsed.success) return [parsed.data];
      problems.push(`${path} line ${index + 1} cannot be read: ${parsed.error.issues[0]?.message ?? "not valid"}.`);
      return [];
    });
}

/** The promise of every bundle: the words of the evidence are the words of the paper. */
function checkQuotations(papers: readonly Paper[], evidence: readonly PaperEvidence[], problems: string[]): void {
  const texts = new Map(papers.map((paper) => [paper.id, paperText(paper)]));
  for (const { id, entities, results } of evidence) {
    const text = texts.get(id);
    if (text === undefined) {
      problems.push(`evidence.jsonl speaks of the paper "${id}", which is not there.`);
      continue;
    }
    const mentions = entities.flatMap(({ mentions: all }) => all);
    const values = results.map(({ start, end, value }) => ({ start, end, text: value }));
    const wrong = [...mentions, ...values].find((one) => text.slice(one.start, one.end) !== one.text);
    if (wrong !== undefined)
      problems.push(`"${wrong.text}" does not stand in the paper "${id}" where the evidence says.`);
  }
}

function viewOf(bytes: Uint8Array, problems: string[]): string | null {
  const parsed = View.safeParse(jsonOf(decode(bytes)));
  if (!parsed.success) problems.push("view.json cannot be read.");
  return parsed.success ? parsed.data.view : null;
}
