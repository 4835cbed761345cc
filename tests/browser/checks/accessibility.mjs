// axe-core finds no violation, in light and dark, wide and narrow, with everything unfolded.

import { createRequire } from "node:module";
import { eachPage } from "../harness/chromium.mjs";
import { openDetails } from "../harness/in-page.mjs";

const axe = createRequire(import.meta.url)("axe-core");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "light", width: 360 },
];

export const name = "accessibility";
export const promise = "axe-core finds no violation, light and dark";

export async function run(site, browser) {
  const problems = [];
  for (const { colorScheme, width } of LOOKS) {
    const options = { colorScheme, viewport: { width, height: 800 } };
    const found = await eachPage(browser, site, options, async (tab) => {
      await tab.evaluate(openDetails);
      return violations(tab, { runOnly: { type: "tag", values: TAGS } });
    });
    problems.push(...found.map(({ page, message }) => ({ page, message: `${colorScheme}, ${width} px: ${message}` })));
  }
  return problems;
}

/** Runs axe-core in a tab; each violation as one line. */
export async function violations(tab, options) {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate((options) => window.axe.run(document, options), { ...options, resultTypes: ["violations"] });
  return found.violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const reason = first.any[0]?.message ?? first.all[0]?.message ?? first.none[0]?.message ?? "";
    return `${id}: ${help}; ${nodes.length} places, first ${first.target.join(" ")} (${reason})`;
  });
}
