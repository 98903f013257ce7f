import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { LithographError } from "@lithograph/model";
import { z } from "zod";
import { errorCode, type FilePort } from "../files/file-port.ts";
import { writeSynced } from "../files/write-file.ts";
import { isRunning, processIdentity } from "./process-identity.ts";

const LOCK = "lock";
/** How often the holder shows that it lives, in milliseconds. */
const HEARTBEAT_MS = 10_000;
/** Another machine's lock is looked at twice only when it has given no sign for so many heartbeats. */
const MISSED = 6;

export const LockOwner = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  started: z.string().nullable(),
  /** ISO 8601. */
  since: z.string(),
});
export type LockOwner = z.infer<typeof LockOwner>;

/** The right to write in a bundle: one process at a time, given back on close, taken over from the dead. */
export class BundleLock {
  readonly #files: FilePort;
  readonly #home: string;
  readonly #owner: LockOwner;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(files: FilePort, home: string, owner: LockOwner, heartbeatMs: number) {
    this.#files = files;
    this.#home = home;
    this.#owner = owner;
    this.#heartbeat = setInterval(() => this.#files.touch(join(home, LOCK)).catch(() => undefined), heartbeatMs);
    this.#heartbeat.unref();
  }

  /** @throws LithographError BUNDLE_LOCKED naming the process that writes in the folder now. */
  static async acquire(files: FilePort, home: string, heartbeatMs = HEARTBEAT_MS): Promise<BundleLock> {
    const owner: LockOwner = { token: randomUUID(), ...processIdentity(), since: new Date().toISOString() };
    // Two tries: after a stale lock is set aside, somebody else may come first.
    for (let attempt = 0; attempt < 2; attempt++) {
      if (await create(files, home, owner)) return new BundleLock(files, home, owner, heartbeatMs);
      const holder = await readLockOwner(files, home);
      if (holder !== null && !(await isStale(files, home, holder, heartbeatMs))) throw locked(home, holder);
      await setAside(files, home, holder);
    }
    throw locked(home, await readLockOwner(files, home));
  }

  /** Whether the lock is still this process's. It is not where somebody removed the file and another took it. */
  async assertHeld(): Promise<void> {
    const holder = await readLockOwner(this.#files, this.#home);
    if (holder?.token !== this.#owner.token) throw locked(this.#home, holder);
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    const holder = await readLockOwner(this.#files, this.#home);
    if (holder?.token === this.#owner.token) await this.#files.remove(join(this.#home, LOCK));
  }
}

/** Who writes in the folder, null where nobody does (or where the lock file is not readable as one). */
export async function readLockOwner(files: FilePort, home: string): Promise<LockOwner | null> {
  const text = await files.readText(join(home, LOCK));
  if (text === null) return null;
  try {
    return LockOwner.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Creates the lock whole or not at all: a link to a file that is written already, so that no kill leaves half of it. */
async function create(files: FilePort, home: string, owner: LockOwner): Promise<boolean> {
  const path = join(home, LOCK);
  const aside = `${path}.${owner.token}`;
  await writeSynced(files, aside, [`${JSON.stringify(owner)}\n`]);
  try {
    await files.link(aside, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    return await createWithoutLink(files, path, owner, error);
  } finally {
    await files.remove(aside);
  }
}

/** File systems without hard links (exFAT, some network shares) still create exclusively. */
async function createWithoutLink(files: FilePort, path: string, owner: LockOwner, cause: unknown): Promise<boolean> {
  const code = errorCode(cause);
  if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS") throw cause;
  try {
    const file = await files.open(path, "create");
    await file.write(Buffer.from(`${JSON.stringify(owner)}\n`));
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * Whether the holder is gone. Of another machine only its heartbeats are seen: an old one is waited for once more, since
 * clocks differ between machines and jump.
 */
async function isStale(files: FilePort, home: string, holder: LockOwner, heartbeatMs: number): Promise<boolean> {
  const running = isRunning(holder);
  if (running !== null) return !running;
  const beat = async () => (await files.info(join(home, LOCK)))?.changedAt ?? null;
  const last = await beat();
  if (last === null) return true;
  if (Date.now() - last <= MISSED * heartbeatMs) return false;
  await wait(1.5 * heartbeatMs);
  return (await beat()) === last;
}

/** Moves a stale lock away under a name of its own; where it has become somebody else's meanwhile, it is put back. */
async function setAside(files: FilePort, home: string, stale: LockOwner | null): Promise<void> {
  const path = join(home, LOCK);
  const aside = `${path}.${randomUUID()}`;
  try {
    await files.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const text = (await files.readText(aside)) ?? "";
  if (stale !== null && !text.includes(stale.token)) await files.link(aside, path).catch(() => undefined);
  await files.remove(aside);
}

function locked(home: string, holder: LockOwner | null): LithographError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  return new LithographError(
    "BUNDLE_LOCKED",
    `Opening the bundle "${home}" for writing failed: ${who} has it open.`,
    "Stop that process (Ctrl+C in its terminal), or choose another folder with LITHOGRAPH_HOME.",
  );
}
