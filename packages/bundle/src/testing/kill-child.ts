/** A writer to be killed: commits growing bundles and appends decisions, saying on stdout what was acknowledged. */
import { Bundle } from "../bundle.ts";
import { sampleContents, sampleDecision } from "./samples.ts";

const home = process.argv[2] ?? "";
const bundle = await Bundle.open(home);
const from = bundle.manifest.counts.papers;
for (let count = from + 1; count <= from + 400; count++) {
  await bundle.decide(sampleDecision(String(count).padStart(6, "0")));
  process.stdout.write(`decided ${count}\n`);
  await bundle.commit(sampleContents(Array.from({ length: count }, (_, index) => `p${index}`)));
  process.stdout.write(`committed ${count}\n`);
}
