// Lighthouse gives 100 in all four categories to the home page and the publications, on a phone and on a desktop.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { EXECUTABLE, FLAGS } from "../harness/chromium.mjs";

const PAGES = ["home", "publications/"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** A busy machine can spoil the time measured once; it does not spoil it three times. */
const TRIES = 3;

export const name = "lighthouse";
export const promise = "100 in all four categories of Lighthouse";

export async function run(site) {
  const profile = await mkdtemp(join(tmpdir(), "vitae-lighthouse-"));
  const chrome = await launch({
    chromePath: EXECUTABLE,
    chromeFlags: ["--headless", ...FLAGS],
    userDataDir: profile,
    logLevel: "silent",
  });
  try {
    const problems = [];
    for (const page of site.all.filter((page) => PAGES.includes(page.name))) {
      for (const [device, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
        const shortcomings = await judge(page.url, chrome.port, config);
        problems.push(...shortcomings.map((message) => ({ page: page.name, message: `${device}: ${message}` })));
      }
    }
    return problems;
  } finally {
    await chrome.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function judge(url, port, config) {
  let shortcomings = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { lhr } = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: "silent" }, config);
    if (lhr.runtimeError) return [lhr.runtimeError.message];
    shortcomings = CATEGORIES.filter((id) => lhr.categories[id].score !== 1).map((id) => describe(lhr, id));
    if (shortcomings.every((shortcoming) => !shortcoming.startsWith("performance"))) break;
  }
  return shortcomings;
}

function describe(lhr, id) {
  const { score, auditRefs } = lhr.categories[id];
  const culprits = auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.995)
    .map(({ id }) => `${id}${lhr.audits[id].displayValue ? ` (${lhr.audits[id].displayValue})` : ""}`);
  return `${id} ${Math.round(score * 100)}: ${culprits.join(", ")}`;
}
