// A repository with a base and a change, as a pull request has them.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that the tests stand in. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs git in a folder, and gives what it printed. */
export function git(folder, ...words) {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...words], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

/** A new folder that holds what this checkout holds, as the first commit of a repository of its own. */
export function copyOfCheckout() {
  const folder = mkdtempSync(join(tmpdir(), "vitae-workflow-"));
  const files = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0").filter(Boolean);
  for (const file of files) cpSync(join(ROOT, file), join(folder, file), { recursive: true, force: true, errorOnExist: false });
  // The changes are made in a profile that stays as it is, whatever the owner writes.
  cpSync(join(ROOT, "tests/sabotage/content"), join(folder, "content"), { recursive: true });
  startRepository(folder);
  return folder;
}

/** Makes what is in a folder the first commit of a repository. */
export function startRepository(folder) {
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "Base");
}

/** Changes the profile, commits, and gives the contexts of GitHub and GitLab for that change. */
export function change(folder, edit) {
  const base = git(folder, "rev-parse", "HEAD");
  const profile = join(folder, "content/profile.rs");
  const text = readFileSync(profile, "utf8");
  const edited = edit(text);
  if (edited === text) throw new Error("the edit changes nothing");
  writeFileSync(profile, edited);
  git(folder, "commit", "--quiet", "--all", "--message", "Change");
  git(folder, "update-ref", "refs/remotes/origin/main", base);
  const line = edited.split("\n").findIndex((line, index) => line !== text.split("\n")[index]) + 1;
  const github = { event_name: "pull_request", ref: "refs/pull/1/merge", base_ref: "main", event: { pull_request: { base: { sha: base } } } };
  return { base, line, github };
}

/** Takes back the last change. */
export function takeBack(folder) {
  git(folder, "reset", "--quiet", "--hard", "HEAD~1");
}

export function remove(folder) {
  rmSync(folder, { recursive: true, force: true });
}
