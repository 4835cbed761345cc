// One request per page, pictures and an optional script of the site aside, and no page heavier than its site allows.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { eachPage } from "../harness/chromium.mjs";
import { watch } from "../harness/watch.mjs";

const ASIDE = new Set(["image", "script"]);

export const name = "weight";
export const promise = "one request per page, within the budget";

export async function run(site, browser) {
  const requests = await eachPage(browser, site, { prepare: watch }, async (_tab, _page, seen) => {
    const others = seen.requests.filter(({ url, type }) => type !== "document" && !ASIDE.has(type) && !url.startsWith("data:"));
    return others.map(({ url, type }) => `needs one more request: ${url} (${type})`);
  });
  if (site.budget === null) return requests;
  const weights = await Promise.all(
    site.all.map(async ({ name, file }) => ({ name, weight: gzipSync(await readFile(join(site.root, file))).length })),
  );
  const heavy = weights.filter(({ weight }) => weight > site.budget);
  return [
    ...requests,
    ...heavy.map(({ name, weight }) => ({ page: name, message: `${weight} bytes with gzip, ${site.budget} allowed` })),
  ];
}
