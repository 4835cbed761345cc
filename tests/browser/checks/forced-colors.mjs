// With the colours that the reader's system forces upon pages, text can be read and the focus be seen.

import { eachPage } from "../harness/chromium.mjs";
import { walk } from "./keyboard.mjs";
import { violations } from "./accessibility.mjs";

export const name = "forced colours";
export const promise = "readable in forced colours, focus seen";

export async function run(site, browser) {
  const problems = [];
  for (const colorScheme of ["light", "dark"]) {
    const found = await eachPage(browser, site, { forcedColors: "active", colorScheme, reducedMotion: "reduce" }, async (tab) => [
      ...(await walk(tab)),
      ...(await violations(tab, { runOnly: ["color-contrast", "link-in-text-block"] })),
    ]);
    problems.push(...found.map(({ page, message }) => ({ page, message: `${colorScheme}: ${message}` })));
  }
  return problems;
}
