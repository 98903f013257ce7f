import { errorCode } from "@lithograph/bundle";
import { LithographError } from "@lithograph/model";
import { terminalOn } from "./output/terminal.ts";
import { run } from "./run.ts";

const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The second time, the person means it.
    if (abort.signal.aborted) process.exit(130);
    abort.abort(
      new LithographError("CANCELLED", "Stopped.", "What was not stored yet is done again by the same command."),
    );
  });
}
// Whoever reads our output may stop before its end (`| head`): that is no error.
process.stdout.on("error", (error) => process.exit(errorCode(error) === "EPIPE" ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  terminal: terminalOn(process.stdout, process.stderr),
  signal: abort.signal,
  env: process.env,
  cwd: process.cwd(),
});
