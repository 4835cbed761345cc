// A page asks its own site for what it needs, and nobody else for anything; nothing that it asks for is missing.

import { eachPage } from "../harness/chromium.mjs";
import { exercise, watch } from "../harness/watch.mjs";

export const name = "requests";
export const promise = "no request outside the site, none that fails";

export async function run(site, browser) {
  const home = site.origin + site.base;
  return eachPage(browser, site, { prepare: watch }, async (tab, _page, seen) => {
    await exercise(tab);
    const outside = seen.requests.filter(({ url }) => !url.startsWith(home) && !url.startsWith("data:"));
    const failed = seen.failed.filter((url) => url.startsWith(home));
    const hints = await tab.evaluate(() =>
      [...document.querySelectorAll("link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch]")].map((l) => l.href),
    );
    return [
      ...outside.map(({ url, type }) => `asks outside for ${url} (${type})`),
      ...failed.map((url) => `asks in vain for ${url}`),
      ...hints.filter((url) => !url.startsWith(home)).map((url) => `would connect to ${url}`),
    ];
  });
}
