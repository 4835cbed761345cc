// Nothing is written to the console and no script breaks, in light and dark.

import { eachPage } from "../harness/chromium.mjs";
import { exercise, watch } from "../harness/watch.mjs";

export const name = "console";
export const promise = "no console message, no script error";

export async function run(site, browser) {
  const look = async (tab, _page, seen) => {
    await exercise(tab);
    return [...seen.messages, ...seen.errors.map((error) => `script error: ${error}`)];
  };
  const light = await eachPage(browser, site, { colorScheme: "light", prepare: watch }, look);
  const dark = await eachPage(browser, site, { colorScheme: "dark", prepare: watch }, look);
  return [...light, ...dark];
}
