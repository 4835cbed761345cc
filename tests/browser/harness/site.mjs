// What a built site consists of: its pages, its kinds of page, and the address that it was built for.

import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { serve } from "./server.mjs";

/** Up to so many pages, each is looked at; above, the smallest, middle and biggest of every kind. */
const SMALL_SITE = 60;

/** Opens a folder as a site, served on loopback below the base path of its canonical address. */
export async function openSite(folder, { name = basename(resolve(folder)), budget = null } = {}) {
  const root = resolve(folder);
  const files = await list(root);
  const home = await readFile(join(root, "index.html"), "utf8");
  const canonical = canonicalAddress(home);
  if (!canonical) throw new Error(`${join(folder, "index.html")} has no canonical address`);
  const base = new URL(canonical).pathname;
  const server = await serve(root, base);
  const all = [];
  for (const file of files.filter((file) => file.endsWith(".html"))) {
    const path = file.replace(/(^|\/)index\.html$/, "$1");
    const { size } = await stat(join(root, file));
    all.push({ file, size, kind: kindOf(file), name: path || "home", url: new URL(base + path, server.origin).href });
  }
  return { name, root, files, canonical, base, budget, origin: server.origin, all, pages: pick(all), close: server.close };
}

function canonicalAddress(html) {
  const link = html.match(/<link\b[^>]*\brel="?canonical\b[^>]*>/)?.[0];
  return link?.match(/\bhref="([^"]+)"/)?.[1];
}

/** Pages of one kind look alike: `publications/*` is every page right below `publications/`. */
function kindOf(file) {
  const parts = file.split("/");
  return parts.length < 3 ? file : [...parts.slice(0, -2), "*"].join("/");
}

function pick(pages) {
  if (pages.length <= SMALL_SITE) return pages;
  const kinds = Map.groupBy ? Map.groupBy(pages, (page) => page.kind) : groupByKind(pages);
  return [...kinds.values()].flatMap((alike) => {
    const sorted = alike.toSorted((a, b) => a.size - b.size);
    return [...new Set([sorted.at(0), sorted.at(sorted.length / 2), sorted.at(-1)])];
  });
}

function groupByKind(pages) {
  const kinds = new Map();
  for (const page of pages) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  return kinds;
}

async function list(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}
