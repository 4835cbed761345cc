// Where a list has a filter, it shows what matches and hides the rest: by words, by kind, by year, and all again.

import { eachPage } from "../harness/chromium.mjs";

export const name = "filter";
export const promise = "a list's filter shows what matches, and that alone";

export async function run(site, browser) {
  return eachPage(browser, site, {}, (tab) => tab.evaluate(filtered));
}

function filtered() {
  const box = document.getElementById("filter");
  if (!box) return [];
  const problems = [];
  const items = [...document.querySelectorAll(".papers > li")];
  const search = box.querySelector("input");
  if (!box.checkVisibility()) problems.push("the filter is not to be seen");

  /** Sets a control, and holds what is shown against what ought to be. */
  const expect = (control, value, what, matches) => {
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    const wanted = items.filter(matches);
    const shown = items.filter((item) => item.checkVisibility());
    if (shown.length !== wanted.length || shown.some((item, at) => item !== wanted[at])) {
      problems.push(`${what} shows ${shown.length} of ${items.length}, not ${wanted.length}`);
    }
    // In whichever words and order the language says it.
    const numbers = wanted.length === items.length ? [] : [wanted.length, items.length];
    const output = box.querySelector("output").value;
    const said = (output.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
    if (said.join() !== numbers.join()) problems.push(`${what}: the filter says “${output}”, not ${numbers.join(" of ")}`);
    for (const year of document.querySelectorAll("section.year")) {
      const full = wanted.some((item) => year.contains(item));
      if (year.checkVisibility() !== full) problems.push(`${what}: a year is ${full ? "hidden" : "shown empty"}`);
    }
  };
  const all = () => true;
  const has = (word) => (item) => item.textContent.toLowerCase().includes(word);
  const words = items[0].querySelector(".title").textContent.toLowerCase().split(/\s+/);
  const rare = words.reduce((best, word) => (items.filter(has(word)).length < items.filter(has(best)).length ? word : best));
  expect(search, rare.toUpperCase(), `the word ${rare}`, has(rare));
  expect(search, "no such word zzz", "a word that is nowhere", () => false);
  expect(search, "", "an empty search", all);
  for (const select of box.querySelectorAll("select")) {
    for (const { value } of select.options) {
      expect(select, value, `${select.dataset.by} ${value || "All"}`, (item) => !value || item.dataset[select.dataset.by] === value);
    }
    expect(select, "", `${select.dataset.by} All`, all);
  }
  return problems;
}
