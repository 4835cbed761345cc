// Reads a workflow for GitHub and runs the commands of its steps as a runner would: in order, with `bash -eo pipefail`,
// with the environment that each step asks for. What a step `uses` is not run.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

/** The workflow in a file. */
export function readWorkflow(file) {
  return parse(readFileSync(file, "utf8"));
}

/** The official actions that workflows may use; each is known by its name alone. */
export const ACTIONS = [
  "actions/cache",
  "actions/checkout",
  "actions/deploy-pages",
  "actions/upload-artifact",
  "actions/upload-pages-artifact",
];

/**
 * Runs the `run` steps of a job in `folder`. `github` is the context of that name; `env` is added to each step's
 * environment. Gives the steps that ran, with their exit codes and output, and what stands in the job's summary.
 */
export function runJob(job, { folder, github, env = {}, skip = [] }) {
  const summaryFile = join(mkdtempSync(join(tmpdir(), "vitae-job-")), "summary.md");
  writeFileSync(summaryFile, "");
  const steps = [];
  let failed = false;
  for (const step of job.steps) {
    const condition = step.if === undefined ? "success()" : String(step.if).replace(/^\$\{\{(.*)\}\}$/s, "$1");
    const wanted = /\b(success|failure|cancelled|always)\(/.test(condition) ? condition : `success() && (${condition})`;
    if (!step.run || skip.includes(step.run) || !evaluate(wanted, github, failed)) continue;
    const asked = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(String(value), github)]));
    const result = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", fill(step.run, github)], {
      cwd: folder,
      env: { ...process.env, CI: "true", GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summaryFile, ...env, ...asked },
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    failed ||= result.status !== 0;
    steps.push({ name: step.name, status: result.status, stdout: result.stdout, stderr: result.stderr });
  }
  return { steps, failed, summary: existsSync(summaryFile) ? readFileSync(summaryFile, "utf8") : "" };
}

/** Puts values in the place of `${{ ... }}`. A value that the context lacks is a mistake in the workflow. */
function fill(text, github) {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (whole, expression) => {
    const value = evaluate(expression, github, false);
    if (value === undefined) throw new Error(`${whole} has no value`);
    return value;
  });
}

/** The expressions in use here read the same in JavaScript. */
function evaluate(expression, github, failed) {
  const status = { success: () => !failed, failure: () => failed, cancelled: () => false, always: () => true };
  return new Function("github", ...Object.keys(status), `return (${expression})`)(github, ...Object.values(status));
}
