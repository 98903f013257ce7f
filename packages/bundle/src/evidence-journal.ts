import { createHash } from "node:crypto";
import { join } from "node:path";
import { PaperEvidence } from "@lithograph/model";
import { z } from "zod";
import type { FilePort, OpenFile } from "./files/file-port.ts";
import { readRecords } from "./files/read-lines.ts";

const NAME = "extracting.jsonl";
const JournalLine = z.object({ key: z.string(), evidence: PaperEvidence });

/** What the extractor would be asked: the same version, id and text give the same evidence. */
export function journalKey(extractor: string, id: string, text: string): string {
  return createHash("sha256").update(`${extractor}\n${id}\n${text}`).digest("base64url");
}

/**
 * Evidence that was extracted but is not committed yet. An ingest that was killed finds here what it had done and goes
 * on; lines are not synced one by one, since whatever is lost or torn is simply extracted again.
 */
export class EvidenceJournal {
  readonly #files: FilePort;
  readonly #path: string;
  #file: OpenFile | null = null;

  constructor(files: FilePort, home: string) {
    this.#files = files;
    this.#path = join(home, NAME);
  }

  async read(): Promise<Map<string, PaperEvidence>> {
    const found = new Map<string, PaperEvidence>();
    // Bad lines are half-written ones: their papers are extracted again.
    const lines = readRecords(this.#files, this.#path, JournalLine, () => undefined);
    for await (const { key, evidence } of lines) found.set(key, evidence);
    return found;
  }

  async append(key: string, evidence: PaperEvidence): Promise<void> {
    // A newline first: the line before may be half a line.
    this.#file ??= await this.#start();
    await this.#file.write(Buffer.from(`${JSON.stringify({ key, evidence })}\n`, "utf8"));
  }

  async clear(): Promise<void> {
    await this.close();
    await this.#files.remove(this.#path);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #start(): Promise<OpenFile> {
    const file = await this.#files.open(this.#path, "append");
    await file.write(Buffer.from("\n"));
    return file;
  }
}
