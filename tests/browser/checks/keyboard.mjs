// Everything can be reached and used with the keyboard: Tab goes through all links and controls in the order of the
// page, the focus is always to be seen, the skip link skips, and what is folded opens.

import { eachPage } from "../harness/chromium.mjs";
import { describeFocus, findStops, openDetails } from "../harness/in-page.mjs";

const MOST_STOPS = 400;

export const name = "keyboard";
export const promise = "all can be reached and used with the keyboard";

export async function run(site, browser) {
  // Without motion, so that what got the focus is in the window at once.
  return eachPage(browser, site, { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, async (tab) => [
    ...(await skips(tab)),
    ...(await unfolds(tab)),
    ...(await walk(tab)),
  ]);
}

/** Presses Tab through the whole page, and says where that went wrong. */
export async function walk(tab) {
  await tab.evaluate(() => {
    document.activeElement?.blur();
    document.getSelection()?.removeAllRanges();
  });
  await tab.goto(tab.url().replace(/#.*$/, ""));
  await tab.evaluate(openDetails);
  const count = await tab.evaluate(findStops);
  const problems = [];
  for (let expected = 0; expected < Math.min(count, MOST_STOPS); ) {
    await tab.keyboard.press("Tab");
    const focus = await tab.evaluate(describeFocus);
    if (focus.index === -1 && focus.scroller) continue;
    if (focus.index !== expected) {
      const missed = await tab.evaluate((index) => window.stops[index].outerHTML.slice(0, 80), expected);
      problems.push(`Tab went to ${focus.name} instead of ${missed}`);
      break;
    }
    problems.push(...focus.problems);
    expected += 1;
  }
  return problems;
}

async function skips(tab) {
  await tab.keyboard.press("Tab");
  await tab.waitForTimeout(20);
  const link = await tab.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const shown = box.width > 4 && box.height > 4 && box.top >= 0 && box.left >= 0;
    return { href: element.getAttribute("href") ?? "", shown };
  });
  if (!link.href.startsWith("#")) return ["the first thing that Tab reaches is not a skip link"];
  const problems = link.shown ? [] : ["the skip link cannot be seen when it has the focus"];
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  const landed = await tab.evaluate((id) => {
    const target = document.getElementById(id);
    if (!target) return "nowhere";
    const active = document.activeElement;
    if (!target.closest("main") && !target.querySelector("main")) return "outside of main";
    if (active === document.body || target.contains(active)) return "";
    // Where nothing from the target on takes the focus, Tab goes round to the beginning of the page.
    const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
    const follows = (stop) => target.contains(stop) || target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!stops.some(follows)) return "";
    return target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING ? "" : "before its target";
  }, link.href.slice(1));
  return landed ? [...problems, `the skip link leads ${landed}`] : problems;
}

async function unfolds(tab) {
  const summaries = await tab.locator("summary:visible").all();
  const problems = [];
  for (const summary of summaries.slice(0, 4)) {
    const open = () => summary.evaluate((element) => element.parentElement.open);
    const before = await open();
    await summary.focus();
    await tab.keyboard.press("Enter");
    if ((await open()) === before) problems.push(`Enter does not unfold “${await summary.innerText()}”`);
    await tab.keyboard.press("Space");
    if ((await open()) !== before) problems.push(`the space bar does not fold “${await summary.innerText()}”`);
  }
  return problems;
}
