import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where a command talks: results to `out`, everything else to `err`. */
export interface Terminal {
  /** Resolves when the text has been handed on; waits while the reader is slow. */
  out(text: string | Uint8Array): Promise<void>;
  err(text: string): void;
  /** Whether a person watches `err`, so that a line may be drawn over. */
  live: boolean;
  /** Columns of that person's window. */
  columns: number;
}

type Tty = Writable & { isTTY?: boolean; columns?: number };

export function terminalOn(stdout: Writable, stderr: Tty): Terminal {
  return {
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    err: (text) => void stderr.write(text),
    live: stderr.isTTY === true && process.env.TERM !== "dumb",
    columns: stderr.columns ?? 80,
  };
}
