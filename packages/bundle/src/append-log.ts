import { join } from "node:path";
import type { z } from "zod";
import type { FilePort } from "./files/file-port.ts";
import { type LineProblem, parseLine, readLines, readRecords } from "./files/read-lines.ts";

/** What a person decided, one entry a line, only ever appended. */
export class AppendLog<T> {
  readonly #files: FilePort;
  readonly #path: string;
  readonly #home: string;
  readonly #schema: z.ZodType<T>;

  constructor(files: FilePort, home: string, name: string, schema: z.ZodType<T>) {
    this.#files = files;
    this.#home = home;
    this.#path = join(home, name);
    this.#schema = schema;
  }

  read(onProblem: (problem: LineProblem) => void): AsyncGenerator<T> {
    return readRecords(this.#files, this.#path, this.#schema, onProblem);
  }

  /** Resolves when the entry is on the disk. A failed append leaves the log as it was. */
  async append(entry: T): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(this.#schema.parse(entry))}\n`, "utf8");
    const before = await this.#files.info(this.#path);
    const file = await this.#files.open(this.#path, "append");
    try {
      await file.write(line);
      await file.sync();
    } catch (error) {
      await this.#files.truncate(this.#path, before?.bytes ?? 0).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    if (before === null) await this.#files.syncFolder(this.#home);
  }

  /**
   * Mends what a kill in the middle of an append left behind: a whole entry that only lacks its newline is kept,
   * half an entry (which was never acknowledged) is cut off.
   * @returns what was cut off, null where nothing was.
   */
  async repair(): Promise<LineProblem | null> {
    if ((await this.#files.info(this.#path)) === null) return null;
    let bytes = 0;
    let problem: LineProblem | null = null;
    for await (const { number, text, complete } of readLines(this.#files, this.#path)) {
      if (complete) bytes += Buffer.byteLength(text ?? "", "utf8") + 1;
      else if ("value" in parseLine(this.#schema, text)) await this.#endLine();
      else problem = { file: this.#path, line: number, reason: "half an entry, cut off" };
    }
    if (problem !== null) await this.#files.truncate(this.#path, bytes);
    return problem;
  }

  async #endLine(): Promise<void> {
    const file = await this.#files.open(this.#path, "append");
    try {
      await file.write(Buffer.from("\n"));
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
