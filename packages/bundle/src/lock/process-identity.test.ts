import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { isRunning, processIdentity } from "./process-identity.ts";

describe("isRunning", () => {
  test("this process runs, and one that ended does not", async () => {
    expect(isRunning(processIdentity())).toBe(true);
    const child = spawn(process.execPath, ["-e", "process.stdin.resume()"], { stdio: ["pipe", "ignore", "ignore"] });
    const identity = processIdentity(child.pid);
    expect(isRunning(identity)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(isRunning(identity)).toBe(false);
  });

  test("of another machine nothing is known", () => {
    expect(isRunning({ ...processIdentity(), host: "elsewhere" })).toBeNull();
  });

  test.runIf(process.platform === "linux")("a process id that is used again is another process", () => {
    const identity = processIdentity();
    expect(identity.started).toMatch(/^[0-9a-f-]{36}:\d+$/);
    expect(isRunning({ ...identity, started: `${identity.started}0` })).toBe(false);
  });

  test("init, which belongs to somebody else, runs", () => {
    expect(isRunning({ ...processIdentity(), pid: 1, started: null })).toBe(true);
  });
});
