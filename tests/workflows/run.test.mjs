// The commands of the workflows do what they are there for, on a copy of this checkout: a good change passes and is
// described, a bad one fails with an annotation on its line, and what is published is the site.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { readPipeline, runScript } from "./gitlab.mjs";
import { readWorkflow, runJob } from "./github.mjs";
import { ROOT, change, copyOfCheckout, remove, startRepository, takeBack } from "./pull-request.mjs";

// The checkout's own, so that dependencies are not built twice.
const target = join(ROOT, "target");
const env = { CARGO_TARGET_DIR: target };
/** The registry's cache of this machine, so that nothing is downloaded twice. */
const CARGO_HOME = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
/** What runs these tests cannot be run by them. */
const skip = [".ci/run"];

const good = (text) => text.replace("grade: 92%", "grade: 91%");
const bad = (text) => text.replace("advisors: [mashtizadeh]", "advisors: [mashtizade]");

let copy;
before(() => {
  copy = copyOfCheckout();
});
after(() => remove(copy));

const jobOf = (file, name) => readWorkflow(join(ROOT, file)).jobs[name];
const gitlab = (job, predefined) =>
  runScript(readPipeline(join(ROOT, ".gitlab-ci.yml")), job, { folder: copy, predefined, env: { ...env, CARGO_HOME } });
const show = ({ steps }) => steps.map(({ name, status, stdout, stderr }) => `${name}: ${status}\n${stdout}\n${stderr}`).join("\n");

test("GitHub: a good change passes, is described, and builds", () => {
  const { github } = change(copy, good);
  const result = runJob(jobOf(".github/workflows/check.yml", "content"), { folder: copy, github, env, skip });
  assert.equal(result.failed, false, show(result));
  assert.equal(result.steps.length, 3);
  assert.match(result.summary, /grade.*92.*91/s);
  assert.match(readFileSync(join(copy, "dist/index.html"), "utf8"), /<h1/);
  takeBack(copy);
});

test("GitHub: a bad change fails, with an annotation on its line", () => {
  rmSync(join(copy, "dist"), { recursive: true, force: true });
  const { github, line } = change(copy, bad);
  const result = runJob(jobOf(".github/workflows/check.yml", "content"), { folder: copy, github, env, skip });
  const [check, ...later] = result.steps;
  assert.notEqual(check.status, 0);
  assert.match(check.stdout, new RegExp(`^::error .*file=content/profile\\.rs,line=${line},.*mashtizade`, "m"));
  assert.deepEqual(later.map(({ name, status }) => [name, status !== 0]), [["Build the site", true]]);
  assert.equal(existsSync(join(copy, "dist")), false);
  takeBack(copy);
});

test("GitHub: what is published is the site", () => {
  const job = jobOf(".github/workflows/pages.yml", "build");
  const result = runJob(job, { folder: copy, github: { event_name: "push", ref: "refs/heads/main" }, env });
  assert.equal(result.failed, false, show(result));
  const published = job.steps.find(({ uses }) => uses?.startsWith("actions/upload-pages-artifact")).with.path;
  assert.ok(existsSync(join(copy, published, "index.html")));
});

test("GitLab: a merge request passes and is described, and a bad one fails", () => {
  const { base } = change(copy, good);
  const passed = gitlab("content", { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
  assert.equal(passed.status, 0, passed.output);
  assert.match(passed.output, /grade.*92.*91/s);
  takeBack(copy);
  const { base: before } = change(copy, bad);
  const failed = gitlab("content", { CI_MERGE_REQUEST_DIFF_BASE_SHA: before });
  assert.notEqual(failed.status, 0);
  assert.match(failed.output, /mashtizade/);
  takeBack(copy);
});

test("GitLab: what is published is the site", () => {
  const result = gitlab("pages", {});
  assert.equal(result.status, 0, result.output);
  assert.ok(existsSync(join(copy, "public/index.html")));
});

test("a new site: its workflow passes on GitHub, and a bad change fails", () => {
  const home = mkdtempSync(join(tmpdir(), "vitae-new-"));
  execFileSync("cargo", ["build", "--quiet", "--package", "cargo-vitae"], { cwd: ROOT, env: { ...process.env, ...env } });
  const path = `${join(target, "debug")}:${process.env.PATH}`;
  execFileSync(join(target, "debug/cargo-vitae"), ["vitae", "new", "me", "--path", ROOT], { cwd: home, stdio: "ignore" });
  const site = join(home, "me");
  execFileSync("cargo", ["generate-lockfile", "--offline", "--quiet"], { cwd: site });
  startRepository(site);
  const job = jobOf("cli/templates/site/.github/workflows/site.yml", "build");
  const { github } = change(site, (text) => text.replace('role: "Researcher"', 'role: "Engineer"'));
  const passed = runJob(job, { folder: site, github, env: { ...env, PATH: path } });
  assert.equal(passed.failed, false, show(passed));
  assert.match(passed.summary, /Researcher.*Engineer/s);
  takeBack(site);
  const { github: wrong, line } = change(site, (text) => text.replace("at: university", "at: universty"));
  const failed = runJob(job, { folder: site, github: wrong, env: { ...env, PATH: path } });
  assert.equal(failed.failed, true);
  assert.match(failed.steps[0].stdout + failed.steps[1].stdout, new RegExp(`::error .*line=${line},`));
  remove(home);
});
