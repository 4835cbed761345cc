// With JavaScript off a page has the same text and the same links, and what is folded unfolds.

import { eachPage } from "../harness/chromium.mjs";
import { openDetails } from "../harness/in-page.mjs";

export const name = "scripts off";
export const promise = "the same text and links without JavaScript";

export async function run(site, browser) {
  const texts = new Map();
  const gather = async (tab, page) => {
    await tab.evaluate(openDetails);
    texts.set(page, await tab.evaluate(readable));
    return [];
  };
  await eachPage(browser, site, {}, gather);
  return eachPage(browser, site, { javaScriptEnabled: false }, async (tab, page) => {
    const problems = [];
    for (const summary of (await tab.locator("summary:visible").all()).slice(0, 3)) {
      const open = () => summary.evaluate((element) => element.parentElement.open);
      const before = await open();
      await summary.click();
      if ((await open()) === before) problems.push(`“${await summary.innerText()}” does not unfold`);
    }
    await tab.evaluate(openDetails);
    const without = await tab.evaluate(readable);
    const withScripts = texts.get(page) ?? { words: [], links: [] };
    const lost = { words: missing(withScripts.words, without.words), links: missing(withScripts.links, without.links) };
    if (lost.words.length) problems.push(`${lost.words.length} words are missing: ${lost.words.slice(0, 8).join(" ")}`);
    if (lost.links.length) problems.push(`${lost.links.length} links are missing: ${lost.links.slice(0, 3).join(" ")}`);
    if (without.words.length === 0) problems.push("there is no text");
    return problems;
  });
}

function missing(all, some) {
  const there = new Set(some);
  return all.filter((one) => !there.has(one));
}

/** What can be read on the page. The words of a search form, which only a script can serve, are left out. */
function readable() {
  const forms = [...document.querySelectorAll("form, search, [role=search]")];
  for (const form of forms) form.hidden = true;
  const words = document.body.innerText.split(/\s+/).filter(Boolean);
  const links = [...document.querySelectorAll("a[href]")].filter((link) => link.checkVisibility()).map((link) => link.href);
  for (const form of forms) form.hidden = false;
  return { words, links };
}
