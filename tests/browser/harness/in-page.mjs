// Functions that run inside a page. Each is sent there as text, so none may use anything outside itself.

/** Opens every `<details>`, so that what is folded away is looked at too. */
export function openDetails() {
  for (const details of document.querySelectorAll("details")) details.open = true;
}

/** Describes what makes the page wider than its window, or cuts text off at the edge of a box. */
export function overflow() {
  const problems = [];
  const name = (element) => {
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${element.id ? ` id=${element.id}` : ""}> “${text}”`;
  };
  const root = document.scrollingElement;
  const width = root.clientWidth;
  const scrolls = (element) => ["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX);
  const boxed = (element) => {
    for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      if (scrolls(outer)) return true;
    }
    return false;
  };
  if (root.scrollWidth > width) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5 && !boxed(element),
    );
    const culprit = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))[0];
    problems.push(`${root.scrollWidth} px wide in a window of ${width} px${culprit ? `: ${name(culprit)}` : ""}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const cuts = ["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const shown = element.clientWidth > 4 && element.clientHeight > 4 && element.checkVisibility?.() !== false;
    if (cuts && shown && (element.textContent ?? "").trim()) problems.push(`cut off at the edge of its box: ${name(element)}`);
  }
  return problems;
}

/** Every place that the Tab key must reach, in order, remembered as `window.stops`; gives how many there are. */
export function findStops() {
  const candidates = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
  window.stops = [...document.querySelectorAll(candidates)].filter(
    (element) =>
      !element.disabled &&
      element.tabIndex >= 0 &&
      element.type !== "hidden" &&
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
  );
  window.unfocused = window.stops.map((element) => {
    const { boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
    return [boxShadow, backgroundColor, borderColor].join();
  });
  return window.stops.length;
}

/** Where the focus is: its index among the stops (-1 for none of them), and what is wrong with how it shows. */
export function describeFocus() {
  const element = document.activeElement;
  const index = window.stops.indexOf(element);
  const name = `<${element.localName}> “${(element.textContent || element.getAttribute("aria-label") || element.name || "").trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  const scroller = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
  if (index < 0) return { index, name, scroller, problems: [] };
  const problems = [];
  const style = getComputedStyle(element);
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = () => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      const color = rgba(getComputedStyle(outer).backgroundColor);
      if (color[3] === 255) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 255] : [255, 255, 255, 255];
  };
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  if (outlined && style.outlineStyle !== "auto") {
    const [low, high] = [luminance(rgba(style.outlineColor)), luminance(behind())].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 3) problems.push(`the focus outline of ${name} has a contrast of ${contrast.toFixed(2)}, less than 3`);
  }
  // A system that forces its colours drops shadows and backgrounds: only an outline is left to show the focus.
  const forced = matchMedia("(forced-colors: active)").matches;
  const marked = !forced && [style.boxShadow, style.backgroundColor, style.borderColor].join() !== window.unfocused[index];
  if (!outlined && !marked) problems.push(`the focus on ${name} cannot be seen`);
  const box = [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  if (!box || box.width < 4 || box.height < 4) {
    problems.push(`${name} has the focus but no size`);
  } else if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
    problems.push(`${name} has the focus outside the window`);
  } else {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (top && !element.contains(top) && !top.contains(element)) problems.push(`${name} has the focus behind <${top.localName}>`);
  }
  return { index, name, scroller, problems };
}
