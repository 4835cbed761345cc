// For a reader who asked for less motion nothing moves: no animation, no transition, no smooth scrolling.

import { eachPage } from "../harness/chromium.mjs";

export const name = "motion";
export const promise = "nothing moves when less motion is asked for";

export async function run(site, browser) {
  return eachPage(browser, site, { reducedMotion: "reduce" }, (tab) => tab.evaluate(moving));
}

function moving() {
  const problems = new Set();
  const seconds = (list) => Math.max(...list.split(",").map((value) => parseFloat(value) * (value.trim().endsWith("ms") ? 0.001 : 1)));
  for (const element of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after", "::marker"]) {
      const style = getComputedStyle(element, part);
      const name = `<${element.localName}>${part ?? ""}`;
      if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) problems.add(`${name} is animated`);
      if (seconds(style.transitionDuration) > 0.01) problems.add(`${name} has a transition of ${style.transitionDuration}`);
      if (!part && style.scrollBehavior === "smooth") problems.add(`${name} scrolls smoothly`);
    }
  }
  for (const animation of document.getAnimations()) problems.add(`an animation runs: ${animation.animationName ?? animation.id}`);
  return [...problems];
}
