import type { Terminal } from "./output/terminal.ts";
import type { Surroundings } from "./settings.ts";

/** What every command is given. */
export interface CommandContext extends Surroundings {
  terminal: Terminal;
  /** Aborts on Ctrl+C and on a request to end. */
  signal: AbortSignal;
}

/** Says that a command did not do all that was asked, where that is no error of its own. */
export type SetExitCode = (code: number) => void;
