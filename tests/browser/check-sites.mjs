// Runs the checks on built sites, prints a table, and fails when any check found a problem.
//
//   node check-sites.mjs [--only NAME,...] [--any-weight] SITE_DIR... [--links SITE_DIR...]
//
// `--links` is for sites that differ from one already checked only in their base path; `--any-weight` lifts the page
// budget of 14,600 bytes for the folders after it; `--within-weight` sets it again.

import { BASE_PATH_CHECKS, CHECKS } from "./checks/all.mjs";
import { launch } from "./harness/chromium.mjs";
import { openSite } from "./harness/site.mjs";
import { printProblems, printTable } from "./harness/table.mjs";

const BUDGET = 14_600;

const { wanted, only } = readArguments(process.argv.slice(2));
const browser = await launch();
const rows = [];
for (const { folder, budget, checks } of wanted) {
  const site = await openSite(folder, { name: folder, budget });
  console.log(`\n${folder}: ${site.pages.length} of ${site.all.length} pages, below ${site.base}`);
  for (const check of checks.filter(({ name }) => !only || only.includes(name))) {
    const started = performance.now();
    const problems = await check.run(site, browser).catch((error) => [{ page: "-", message: error.stack }]);
    const seconds = (performance.now() - started) / 1000;
    rows.push({ site: folder, check: check.name, promise: check.promise, problems, seconds });
    console.log(`  ${problems.length ? "FAIL" : "ok  "} ${check.name} (${seconds.toFixed(1)} s)`);
    printProblems(problems);
  }
  await site.close();
}
await browser.close();
printTable(rows);
process.exitCode = rows.length === 0 || rows.some(({ problems }) => problems.length) ? 1 : 0;

function readArguments(words) {
  const wanted = [];
  let only = null;
  let budget = BUDGET;
  let checks = CHECKS;
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--only") only = (words.shift() ?? "").split(",");
    else if (word === "--any-weight") budget = null;
    else if (word === "--within-weight") budget = BUDGET;
    else if (word === "--links") checks = BASE_PATH_CHECKS;
    else if (word.startsWith("--")) throw new Error(`unknown option ${word}`);
    else wanted.push({ folder: word, budget, checks });
  }
  const names = CHECKS.map(({ name }) => name);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  if (unknown.length) throw new Error(`no check named ${unknown.join(", ")}; there are ${names.join(", ")}`);
  if (!wanted.length) throw new Error("which site? node check-sites.mjs SITE_DIR...");
  return { wanted, only };
}
