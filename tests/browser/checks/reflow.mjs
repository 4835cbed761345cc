// No page scrolls sideways or cuts text off, from 320 px to 1440 px, everything unfolded.

import { eachPage } from "../harness/chromium.mjs";
import { openDetails, overflow } from "../harness/in-page.mjs";

const WIDTHS = [320, 360, 768, 1440];

export const name = "reflow";
export const promise = "no sideways scrolling at 320, 360, 768, 1440 px";

export async function run(site, browser) {
  return eachPage(browser, site, { isMobile: true, viewport: { width: 320, height: 640 } }, async (tab) => {
    await tab.evaluate(openDetails);
    const problems = [];
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 800 });
      const found = await tab.evaluate(overflow);
      problems.push(...found.map((message) => `at ${width} px: ${message}`));
    }
    return problems;
  });
}
