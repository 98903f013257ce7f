import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a lock. A process id alone is used again after a restart; with its start it is not. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  /** On Linux the boot and the tick at which the process began; null elsewhere. */
  started: string | null;
}

export function processIdentity(pid: number = process.pid): ProcessIdentity {
  return { pid, host: hostname(), started: startOf(pid) };
}

/** Whether the process that identified itself so still runs; null where that cannot be told (another machine). */
export function isRunning(identity: ProcessIdentity): boolean | null {
  if (identity.host !== hostname()) return null;
  if (!exists(identity.pid)) return false;
  const started = startOf(identity.pid);
  return identity.started === null || started === null || identity.started === started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Field 22 of proc(5); the name in field 2 may hold blanks, so count from its closing parenthesis.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return `${boot}:ended`;
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}
