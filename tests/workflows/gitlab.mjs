// Reads a pipeline for GitLab and runs the script of a job as a runner would: line after line in one shell, with the
// variables of the pipeline and of the job.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The pipeline in a file. */
export function readPipeline(file) {
  return parse(readFileSync(file, "utf8"));
}

/** Runs a job of a pipeline in `folder`. `predefined` are the variables that GitLab sets; `env` wins over all others. */
export function runScript(pipeline, name, { folder, predefined, env = {}, skip = [] }) {
  const job = pipeline[name];
  const known = { ...predefined, CI: "true", GITLAB_CI: "true", CI_PROJECT_DIR: folder };
  const fill = (text) => String(text).replace(/\$(\w+)/g, (_, variable) => known[variable] ?? "");
  const asked = Object.entries({ ...pipeline.variables, ...job.variables }).map(([key, value]) => [key, fill(value)]);
  const lines = job.script.filter((line) => !skip.includes(line));
  const result = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", lines.join("\n")], {
    cwd: folder,
    env: { ...process.env, ...known, ...Object.fromEntries(asked), ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status: result.status, output: result.stdout + result.stderr };
}
