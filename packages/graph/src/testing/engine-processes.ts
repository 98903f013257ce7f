import { readdirSync, readFileSync } from "node:fs";

/** Processes of the embedded engine that this process started, by their script; none where the kernel does not tell. */
export function engineProcesses(script: "reader-child.ts" | "writer-child.ts"): number[] {
  try {
    return readdirSync("/proc/self/task")
      .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8").trim().split(" "))
      .filter((pid) => pid !== "" && commandOf(pid).includes(script))
      .map(Number);
  } catch {
    return [];
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until there is such a process, and returns it. */
export async function engineProcess(script: "reader-child.ts" | "writer-child.ts", withinMs = 20_000): Promise<number> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const [pid] = engineProcesses(script);
    if (pid !== undefined) return pid;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`No ${script} was started within ${withinMs} ms.`);
}
