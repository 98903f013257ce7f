import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { wholeGraph } from "./support/rows.ts";
import { type Outcome, runCli, startCli } from "./support/run-cli.ts";
import { bundleBytes, tempFolder } from "./support/temp-home.ts";

const KILLS = 12;
test("an ingest that is killed at any moment ends, run again, as if it had not been", async () => {
  const undisturbed = await tempFolder();
  const began = Date.now();
  const whole = await runCli(["--home", undisturbed, "ingest", "seeds"]);
  const took = Date.now() - began;
  expect(whole.code, whole.stderr).toBe(0);

  const home = await tempFolder();
  const outcomes: Outcome[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const running = startCli(["--home", home, "ingest", "seeds"]);
    // Spread over the whole run, with the later stages (storing, loading) as likely as the first.
    await wait(took * (0.25 + 0.75 * ((kill + Math.random()) / KILLS)));
    running.child.kill("SIGKILL");
    outcomes.push(await running.ended);
  }
  expect(outcomes.some(({ signal }) => signal === "SIGKILL")).toBe(true);

  const last = await runCli(["--home", home, "ingest", "seeds"]);
  expect(last.code, last.stderr).toBe(0);
  expect(await bundleBytes(home)).toBe(await bundleBytes(undisturbed));
  expect(await wholeGraph(home)).toEqual(await wholeGraph(undisturbed));
}, 600_000);
