// Twice the size, by the browser's zoom or by larger letters alone, and with the wider spacing that WCAG 1.4.12 asks
// for: nothing overlaps the edge of the window or of its box.

import { eachPage } from "../harness/chromium.mjs";
import { openDetails, overflow } from "../harness/in-page.mjs";

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

const LOOKS = [
  { means: "zoomed to 200 %", options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, style: "" },
  { means: "letters at 200 %", options: { viewport: { width: 1280, height: 800 } }, style: "html { font-size: 200% !important }" },
  { means: "spaced letters", options: { viewport: { width: 360, height: 800 } }, style: SPACED },
];

export const name = "zoom";
export const promise = "good at 200 % and with spaced letters";

export async function run(site, browser) {
  const problems = [];
  for (const { means, options, style } of LOOKS) {
    const found = await eachPage(browser, site, { ...options, bypassCSP: true }, async (tab) => {
      if (style) await tab.addStyleTag({ content: style });
      await tab.evaluate(openDetails);
      return tab.evaluate(overflow);
    });
    problems.push(...found.map(({ page, message }) => ({ page, message: `${means}: ${message}` })));
  }
  return problems;
}
