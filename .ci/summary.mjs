// Prints the closing line of a CI run from the test report: summary.mjs REPORT FAILED_CHECKS TEST_EXIT
import { readFileSync } from "node:fs";

const [path, failedChecks, testExit] = process.argv.slice(2);
let report;
try {
  report = JSON.parse(readFileSync(path, "utf8"));
} catch {
  report = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
}
const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
let failed = report.numFailedTests + Number(failedChecks);
// A suite that could not start, or an error outside any test, fails the run without failing a test.
if (failed === 0 && Number(testExit) !== 0) failed = 1;
console.log(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
