// Debian's Chromium, started so that nothing but the pages under test talks to the network, and not even they beyond
// loopback.

import { chromium } from "playwright-core";

/** Where Chromium is; `CHROMIUM` says otherwise. */
export const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** Starts Chromium with an empty profile folder of its own. */
export function launch() {
  return chromium.launch({ executablePath: EXECUTABLE, headless: true, args: FLAGS });
}

const TABS = 2;

/**
 * Opens each page of the site in a tab with the given context options, lets `look` see it, and gathers the problems
 * that it returns, as `{ page, message }`. `prepare` runs before the page is loaded.
 */
export async function eachPage(browser, site, { pages = site.pages, prepare = () => {}, ...options }, look) {
  const context = await browser.newContext(options);
  const problems = new Map();
  const waiting = [...pages];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      const tab = await context.newPage();
      try {
        const prepared = await prepare(tab);
        await tab.goto(page.url, { waitUntil: "load" });
        problems.set(page, await look(tab, page, prepared));
      } catch (error) {
        problems.set(page, [`the check broke off: ${error.message.split("\n")[0]}`]);
      } finally {
        await tab.close();
      }
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  await context.close();
  return pages.flatMap((page) => (problems.get(page) ?? []).map((message) => ({ page: page.name, message })));
}
