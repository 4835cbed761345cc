// A small site with nothing wrong with it: what the broken ones are made from.

import { createHash } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const STYLE = `@page { margin: 18mm }
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --accent: #0b5394 }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #121212; --accent: #8fc1ee } }
body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -9999px }
.skip:focus { position: static }
nav a, summary { display: inline-block; padding: 0.5rem 0.25rem }
@media print { .skip { display: none } }
pre { white-space: pre-wrap }`;

const HOME = `<h1 id="top">Ada Lovelace</h1>
<p>I wrote about the <a href="https://example.org/engine">Analytical Engine</a>, and about what it might do.</p>
<h2 id="papers">Papers</h2>
<details><summary>Abstract of the notes</summary><p>Notes on the sketch, with <a href="publications/#notes">all details</a>.</p></details>
<p><img src="line.svg" alt="A line" width="40" height="4"></p>`;

const PUBLICATIONS = `<h1>Publications</h1>
<p id="notes">Notes on the sketch of the Analytical Engine, 1843. <a href="../#papers">Back to the papers</a></p>`;

const LOST = `<h1>No such page</h1><p>Go to the <a href="/home/">home page</a>.</p>`;

function page(title, path, up, body) {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="The page of Ada Lovelace: ${title}.">
<link rel="icon" href="data:,">
<link rel="canonical" href="https://ada.example/home/${path}">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header><nav aria-label="Main"><a href="${up}">Home</a> <a href="${up}publications/">Publications</a></nav></header>
<main id="main">${body}</main>
<footer><p>Made with care.</p></footer>
</body>
</html>
`;
}

/** The files of the site, by path. */
export function soundFiles() {
  return new Map([
    ["index.html", page("Ada Lovelace", "", "./", HOME)],
    ["publications/index.html", page("Publications", "publications/", "../", PUBLICATIONS)],
    ["404.html", page("No such page", "404.html", "/home/", LOST)],
    ["line.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="4"><path d="M0 2h40" stroke="gray"/></svg>\n`],
    ["robots.txt", "User-agent: *\nAllow: /\n\nSitemap: https://ada.example/home/sitemap.xml\n"],
    [
      "sitemap.xml",
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://ada.example/home/</loc></url></urlset>\n`,
    ],
  ]);
}

/** Writes files to a new folder, and gives its path. */
export async function writeSite(files) {
  const folder = await mkdtemp(join(tmpdir(), "vitae-self-test-"));
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
