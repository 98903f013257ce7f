import type { Terminal } from "./terminal.ts";

export interface Step {
  stage: string;
  done: number;
  total: number | null;
}
export interface ProgressShown {
  show(step: Step): void;
  /** Clears the bar, so that what follows stands on a line of its own. */
  end(): void;
}

const BAR_WIDTH = 24;
const REDRAW_MS = 80;
const LINE_MS = 5_000;

/** A bar that is drawn over on a terminal; plain lines, not too many of them, elsewhere. */
export function showProgress(terminal: Terminal, now: () => number = Date.now): ProgressShown {
  return terminal.live ? bar(terminal, now) : lines(terminal, now);
}

function bar(terminal: Terminal, now: () => number): ProgressShown {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawnStage = "";
  return {
    show(step) {
      const finished = step.done === step.total;
      if (step.stage === drawnStage && !finished && now() - drawnAt < REDRAW_MS) return;
      drawnAt = now();
      drawnStage = step.stage;
      terminal.err(`\r\x1b[2K${drawBar(step).slice(0, terminal.columns - 1)}`);
    },
    end() {
      if (drawnStage !== "") terminal.err("\r\x1b[2K");
      drawnStage = "";
    },
  };
}

function lines(terminal: Terminal, now: () => number): ProgressShown {
  let saidAt = Number.NEGATIVE_INFINITY;
  let saidStage = "";
  return {
    show(step) {
      if (step.stage === saidStage && now() - saidAt < LINE_MS) return;
      saidAt = now();
      saidStage = step.stage;
      terminal.err(`${step.stage}${step.total === null ? "" : ` (${step.done} of ${step.total})`} …\n`);
    },
    end: () => undefined,
  };
}

export function drawBar({ stage, done, total }: Step): string {
  if (total === null || total === 0) return `${stage} ${done > 0 ? done : ""}`.trimEnd();
  const filled = Math.min(BAR_WIDTH, Math.round((done / total) * BAR_WIDTH));
  return `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${stage} ${done} of ${total}`;
}
