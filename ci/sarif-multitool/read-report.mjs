// Says what a report of the SARIF Multitool holds against a file; fails if that is more than notes.
import { readFileSync } from "node:fs";

const [report, file] = process.argv.slice(2);
const { runs } = JSON.parse(readFileSync(report, "utf8").replace(/^\uFEFF/, ""));
let notes = 0;
let problems = 0;

function text(run, result) {
  const { message } = result;
  const rule = run.tool.driver.rules?.[result.ruleIndex];
  const template = message.text ?? rule?.messageStrings?.[message.id]?.text ?? message.id;
  return template.replace(/\{(\d+)\}/g, (hole, index) => message.arguments?.[index] ?? hole);
}

for (const run of runs) {
  for (const result of run.results ?? []) {
    // SARIF's own default: what says no level is a warning
    const level = result.level ?? "warning";
    if (level === "note" || level === "none") {
      notes++;
      continue;
    }
    problems++;
    const { startLine = 1, startColumn = 1 } = result.locations?.[0]?.physicalLocation?.region ?? {};
    console.log(`${file}:${startLine}:${startColumn}: ${level}[${result.ruleId}] ${text(run, result)}`);
  }
  for (const { executionSuccessful, toolExecutionNotifications = [] } of run.invocations ?? []) {
    for (const { level = "warning", message } of toolExecutionNotifications) {
      if (level === "error") {
        problems++;
        console.log(`${file}: error ${message.text ?? message.id}`);
      }
    }
    if (executionSuccessful === false) {
      problems++;
      console.log(`${file}: error the Multitool did not finish`);
    }
  }
}
if (runs.length === 0) {
  problems++;
  console.log(`${file}: error the Multitool wrote no run`);
}
console.log(`${file}: ${problems} errors and warnings, ${notes} notes`);
process.exit(problems === 0 ? 0 : 1);
