import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FilePort, nodeFiles } from "../files/file-port.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { BundleLock, type LockOwner, readLockOwner } from "./bundle-lock.ts";
import { processIdentity } from "./process-identity.ts";

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""], { stdio: "ignore" });
  await once(child, "close");
  return child.pid ?? 0;
}

const leave = (home: string, owner: Partial<LockOwner>) =>
  writeFile(
    join(home, "lock"),
    JSON.stringify({ token: "theirs", ...processIdentity(), since: "2026-01-01T00:00:00.000Z", ...owner }),
  );

describe("BundleLock", () => {
  test("lets one writer in, and tells the second who it is", async () => {
    const home = await tempFolder();
    const lock = await BundleLock.acquire(nodeFiles, home);
    await expect(BundleLock.acquire(nodeFiles, home)).rejects.toMatchObject({
      code: "BUNDLE_LOCKED",
      message: expect.stringContaining(String(process.pid)),
    });
    await lock.release();
    expect(await readdir(home)).toEqual([]);
    await (await BundleLock.acquire(nodeFiles, home)).release();
  });

  test("lets exactly one of many in", async () => {
    const home = await tempFolder();
    await leave(home, { pid: await deadPid() });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => BundleLock.acquire(nodeFiles, home)));
    const locks = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    const held = await Promise.allSettled(locks.map((lock) => lock.assertHeld()));
    expect(held.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const lock of locks) await lock.release();
  });

  test("takes over from a process that is dead", async () => {
    const home = await tempFolder();
    await leave(home, { pid: await deadPid() });
    const lock = await BundleLock.acquire(nodeFiles, home);
    expect(await readLockOwner(nodeFiles, home)).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  test.runIf(process.platform === "linux")(
    "takes over where the process id belongs to another process now",
    async () => {
      const home = await tempFolder();
      await leave(home, { started: "another-boot:1" });
      await (await BundleLock.acquire(nodeFiles, home)).release();
    },
  );

  test("takes over from another machine only when that gives no sign any more", async () => {
    const home = await tempFolder();
    const path = join(home, "lock");
    const lives = { code: "BUNDLE_LOCKED", message: expect.stringContaining("elsewhere") };
    await leave(home, { host: "elsewhere" });
    await expect(BundleLock.acquire(nodeFiles, home)).rejects.toMatchObject(lives);
    const old = new Date(Date.now() - 5 * 60_000);
    await utimes(path, old, old);
    // Its clock is five minutes behind, but it lives: a beat comes while we wait for one.
    const beat = setTimeout(() => void utimes(path, old, new Date(old.getTime() + 40)), 40);
    await expect(BundleLock.acquire(nodeFiles, home, 400)).rejects.toMatchObject(lives);
    clearTimeout(beat);
    await (await BundleLock.acquire(nodeFiles, home, 20)).release();
  });

  test("takes over a lock file that is not readable", async () => {
    const home = await tempFolder();
    await writeFile(join(home, "lock"), "{");
    await (await BundleLock.acquire(nodeFiles, home)).release();
  });

  test("notices that it was taken away", async () => {
    const home = await tempFolder();
    const lock = await BundleLock.acquire(nodeFiles, home);
    await leave(home, {});
    await expect(lock.assertHeld()).rejects.toMatchObject({ code: "BUNDLE_LOCKED" });
    await lock.release();
    expect(await readLockOwner(nodeFiles, home)).toMatchObject({ token: "theirs" });
  });

  test("works where the file system has no links", async () => {
    const home = await tempFolder();
    const noLinks: FilePort = {
      ...nodeFiles,
      link: () => Promise.reject(Object.assign(new Error("no links"), { code: "EPERM" })),
    };
    const lock = await BundleLock.acquire(noLinks, home);
    await expect(BundleLock.acquire(noLinks, home)).rejects.toMatchObject({ code: "BUNDLE_LOCKED" });
    await lock.release();
  });
});
