import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { LithographError } from "@lithograph/model";
import { z } from "zod";
import type { FilePort } from "./files/file-port.ts";
import { writeSynced } from "./files/write-file.ts";

/**
 * Replaces several files as one step, as a database's commit record does: new contents stand aside as `<name>.next`
 * and are on the disk before the commit record is renamed into place. From then on the change has happened: whoever
 * opens the folder next finishes the renames. Before it, nothing has: strays are swept away.
 */
const COMMIT = "commit.json";
const NEXT = ".next";
const CommitRecord = z.object({ files: z.array(z.string().regex(/^[a-z-]+\.jsonl?$/)) });

export class Transaction {
  readonly #files: FilePort;
  readonly #home: string;
  readonly #names: string[] = [];

  constructor(files: FilePort, home: string) {
    this.#files = files;
    this.#home = home;
  }

  async write(name: string, pieces: Iterable<string> | AsyncIterable<string>) {
    this.#names.push(name);
    return writeSynced(this.#files, join(this.#home, name + NEXT), pieces);
  }

  async commit(): Promise<void> {
    const record = `${JSON.stringify({ files: this.#names })}\n`;
    const path = join(this.#home, COMMIT);
    await writeSynced(this.#files, path + NEXT, [record]);
    await this.#files.syncFolder(this.#home);
    await this.#files.rename(path + NEXT, path);
    await this.#files.syncFolder(this.#home);
    await finish(this.#files, this.#home, this.#names);
  }
}

async function finish(files: FilePort, home: string, names: string[]): Promise<void> {
  for (const name of names) {
    const next = join(home, name + NEXT);
    if ((await files.info(next)) !== null) await files.rename(next, join(home, name));
  }
  await files.syncFolder(home);
  await files.remove(join(home, COMMIT));
  await files.syncFolder(home);
}

async function sweep(files: FilePort, home: string): Promise<string[]> {
  const strays = (await files.list(home)).filter((name) => name.endsWith(NEXT));
  for (const name of strays) await files.remove(join(home, name));
  return strays;
}

function parseCommit(text: string, home: string): string[] {
  try {
    return CommitRecord.parse(JSON.parse(text)).files;
  } catch (cause) {
    const message = `Finishing the last commit in "${home}" failed: ${COMMIT} is not what Lithograph writes.`;
    throw new LithographError("BUNDLE_CORRUPT", message, "Restore the folder from a backup or from git.", { cause });
  }
}

/**
 * Brings a folder whose writer was killed to one side of its last commit.
 * @returns what was done: "finished" a commit, "swept" a change that never came to its commit, or nothing (null).
 */
export async function recover(files: FilePort, home: string): Promise<"finished" | "swept" | null> {
  const text = await files.readText(join(home, COMMIT));
  if (text === null) return (await sweep(files, home)).length > 0 ? "swept" : null;
  await finish(files, home, parseCommit(text, home));
  await sweep(files, home);
  return "finished";
}

const SETTLE_TRIES = 20;
const SETTLE_MS = 50;

/** Whether no commit is under way, or the one that is ends within a second: then a reader sees one state, not two. */
export async function settled(files: FilePort, home: string): Promise<boolean> {
  for (let attempt = 0; attempt < SETTLE_TRIES; attempt++) {
    if ((await files.info(join(home, COMMIT))) === null) return true;
    await wait(SETTLE_MS);
  }
  return false;
}
