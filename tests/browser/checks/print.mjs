// On A4 and Letter the whole page is there: no word is missing, none stands beyond the margins, no sheet is left empty.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { eachPage } from "../harness/chromium.mjs";
import { overflow } from "../harness/in-page.mjs";

const PAPERS = [
  { format: "A4", width: 794 },
  { format: "Letter", width: 816 },
];
/** In points: what rounding does. */
const SLACK = 2;
/** The part of its height by which the box of a word may be higher than its line, where lines are set tight. */
const TIGHT = 0.3;
/** The part of a sheet that must be in use before the next one is begun. */
const FULL = 0.5;
/** What is written in one direction: letters of Hebrew and Arabic, a number, or anything else. */
const RUNS = /[\p{Script=Hebrew}\p{Script=Arabic}]+|\p{N}+|[^\p{N}\p{Script=Hebrew}\p{Script=Arabic}]+/gu;

export const name = "print";
export const promise = "printed on A4 and Letter, no line cut";

export async function run(site, browser) {
  const folder = await mkdtemp(join(tmpdir(), "vitae-print-"));
  try {
    return await eachPage(browser, site, {}, async (tab, page) => {
      await tab.emulateMedia({ media: "print", colorScheme: "light" });
      const wanted = await tab.evaluate(() => document.body.innerText.split(/\s+/));
      const fromTheRight = await tab.evaluate(() => document.dir === "rtl");
      const margins = await tab.evaluate(printMargins);
      const problems = [];
      for (const { format, width } of PAPERS) {
        await tab.setViewportSize({ width: Math.floor(width - margins.left - margins.right), height: 1000 });
        const wide = await tab.evaluate(overflow);
        const file = join(folder, `${format}-${page.file.replaceAll("/", "_")}.pdf`);
        await writeFile(file, await tab.pdf({ format, printBackground: false }));
        const sheets = await readSheets(file);
        problems.push(...[...wide, ...lostWords(wanted, sheets, fromTheRight), ...misplacedWords(sheets, margins)].map((m) => `${format}: ${m}`));
      }
      return problems;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The margins that the page's `@page` rules ask for, in CSS pixels, 10 mm where they ask for none; and whether they
 * print something into them, such as the number of the sheet.
 */
function printMargins() {
  const margins = { top: 38, right: 38, bottom: 38, left: 38 };
  let written = false;
  const probe = document.body.appendChild(document.createElement("div"));
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule instanceof CSSPageRule) {
        written ||= /@(top|bottom|left|right)-/.test(rule.cssText);
        if (rule.selectorText) continue;
        for (const side of Object.keys(margins)) {
          const value = rule.style.getPropertyValue(`margin-${side}`);
          probe.style.width = value;
          if (value) margins[side] = probe.getBoundingClientRect().width;
        }
      } else if (rule.cssRules) walk(rule.cssRules);
    }
  };
  probe.style.position = "absolute";
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
  probe.remove();
  return { ...margins, written };
}

/** The sheets of a PDF, each with its size and its words with their places, in points. */
async function readSheets(file) {
  const { stdout } = await promisify(execFile)("pdftotext", ["-bbox", file, "-"], { maxBuffer: 2 ** 28 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, body]) => ({
    width: Number(width),
    height: Number(height),
    words: [...body.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
        text: decode(text),
      }),
    ),
  }));
}

function decode(text) {
  const named = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(Number(code)) : named[name]));
}

/**
 * Letters and digits alone: hyphens and spaces may change where a line breaks. Lam and alef of Arabic are one sign on
 * paper, whose letters come back in either order.
 */
function letters(text) {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]|[\u0622\u0623\u0625\u0627\u0644]/gu, "").toLowerCase();
}

function lostWords(wanted, sheets, fromTheRight) {
  const text = letters(sheets.flatMap(({ words }) => words.map((word) => word.text)).join(""));
  const backwards = [...text].reverse().join("");
  const found = (word) => text.includes(word) || backwards.includes(word);
  // Where lines run from right to left, the sheet is read with numbers and words in the order of their places.
  const parts = (word) => (fromTheRight ? (word.match(RUNS) ?? []) : [word]);
  const lost = wanted.filter((word) => !parts(word).map(letters).every(found)).map(letters);
  return lost.length ? [`${lost.length} words are not on paper: ${lost.slice(0, 6).join(" ")}`] : [];
}

function misplacedWords(sheets, margins) {
  return sheets.flatMap(({ width, height, words }, index) => {
    const sheet = `sheet ${index + 1} of ${sheets.length}`;
    const points = (pixels) => pixels * 0.75;
    const area = {
      left: points(margins.left),
      top: points(margins.top),
      right: width - points(margins.right),
      bottom: height - points(margins.bottom),
    };
    const body = words.filter((word) => !(margins.written && isOutside(word, area)));
    if (body.length === 0) return [`${sheet} is empty`];
    const cut = body.find((word) => !isInside(word, area));
    if (cut) return [`“${cut.text}” runs into the margin of ${sheet}`];
    const used = Math.max(...body.map(({ bottom }) => bottom - area.top)) / (area.bottom - area.top);
    return index < sheets.length - 1 && used < FULL ? [`${sheet} is filled to ${Math.round(used * 100)} % only`] : [];
  });
}

function isInside({ left, top, right, bottom }, area) {
  const above = SLACK + TIGHT * (bottom - top);
  return left >= area.left - SLACK && right <= area.right + SLACK && top >= area.top - above && bottom <= area.bottom + above;
}

function isOutside({ left, top, right, bottom }, area) {
  return left >= area.right || right <= area.left || top >= area.bottom || bottom <= area.top;
}
