// Pictures of every kind of page, to leaf through: light and dark at three widths, and printed.
//
//   node take-pictures.mjs OUT_DIR SITE_DIR...

import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { launch } from "./harness/chromium.mjs";
import { openSite } from "./harness/site.mjs";

const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"];

const [out, ...folders] = process.argv.slice(2);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const browser = await launch();
const chapters = [];
for (const folder of folders) {
  const site = await openSite(folder);
  const title = `${basename(dirname(join(process.cwd(), folder)))}/${site.name}`;
  const pages = [];
  for (const page of onePerKind(site.pages)) pages.push({ page, pictures: await takeAll(page, `${chapters.length}`) });
  chapters.push({ title, pages });
  await site.close();
}
await browser.close();
await writeFile(join(out, "index.html"), album(chapters));
console.log(`pictures: ${join(out, "index.html")}`);

function onePerKind(pages) {
  const kinds = new Map();
  for (const page of pages) if (!(kinds.get(page.kind)?.size >= page.size)) kinds.set(page.kind, page);
  return [...kinds.values()];
}

async function takeAll(page, prefix) {
  const stem = `${prefix}-${page.file.replace(/\/?index\.html$/, "").replaceAll("/", "_") || "home"}`;
  const pictures = [];
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await tab.goto(page.url);
      const file = `${stem}-${colorScheme}-${width}.png`;
      await tab.screenshot({ path: join(out, file), fullPage: true });
      pictures.push({ file, caption: `${colorScheme}, ${width} px` });
      await tab.close();
    }
  }
  for (const format of ["A4", "Letter"]) {
    const tab = await browser.newPage();
    await tab.goto(page.url);
    const pdf = join(out, `${stem}-${format}.pdf`);
    await tab.pdf({ path: pdf, format });
    await tab.close();
    execFileSync("pdftoppm", ["-png", "-r", "60", "-f", "1", "-l", "1", "-singlefile", pdf, pdf.replace(/\.pdf$/, "")]);
    pictures.push({ file: `${stem}-${format}.png`, caption: `printed on ${format}, first sheet` });
  }
  return pictures;
}

function album(chapters) {
  const figure = ({ file, caption }) =>
    `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`;
  const section = ({ page, pictures }) => `<h2>${page.name}</h2><div>${pictures.map(figure).join("")}</div>`;
  const chapter = ({ title, pages }) => `<h1>${title}</h1>${pages.map(section).join("")}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of the site</title><style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
figure { margin: 0 } img { height: 32rem; border: 1px solid #aaa } figcaption { color: #555 }
</style>${chapters.map(chapter).join("")}</html>`;
}
