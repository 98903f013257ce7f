import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface Product {
  /** "http://127.0.0.1:PORT" */
  url: string;
  stop: () => Promise<void>;
}

/**
 * The product as a user starts it, on a free port over a folder of its own.
 * @param command `start` reads the seeds; `serve` begins with an empty graph.
 * @throws Error with what the command said, where it ends before it serves
 */
export async function startProduct(command: "start" | "serve" = "start"): Promise<Product> {
  const home = await mkdtemp(join(tmpdir(), "lithograph-web-"));
  const env = { ...process.env, LITHOGRAPH_HOME: join(home, "bundle"), NEO4J_URI: "", NO_COLOR: "1" };
  const child = spawn(process.execPath, [MAIN, command, "--port", "0"], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  const url = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`lithograph ${command} ended before it served:\n${said}`)));
  });
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGINT");
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  try {
    return { url: await url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
