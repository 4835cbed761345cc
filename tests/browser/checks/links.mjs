// Every address of the site that any of its files names leads somewhere, down to the fragment; the 404 page holds
// together wherever it is shown.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const name = "links";
export const promise = "no dead link, no dead fragment";

export async function run(site, browser) {
  const tab = await browser.newPage();
  try {
    return await crawl(site, tab);
  } finally {
    await tab.close();
  }
}

async function crawl(site, tab) {
  const lost = { name: "404.html below a folder", url: new URL("no/such/page/", site.origin + site.base).href, missing: true };
  const documents = new Map();
  const problems = [];
  const sources = [];
  for (const page of [...site.all, ...(site.files.includes("404.html") ? [lost] : [])]) {
    const answer = await fetch(page.url);
    if (answer.status !== (page.missing ? 404 : 200)) problems.push({ page: page.name, message: `answers ${answer.status}` });
    const { ids, addresses, outward } = await tab.evaluate(readPage, await answer.text());
    documents.set(page.url, new Set(ids));
    sources.push({ page, addresses, outward });
  }
  for (const file of site.files.filter((file) => /\.(xml|txt|json|ics|vcf|bib)$/.test(file))) {
    const text = decode(await readFile(join(site.root, file), "utf8"));
    const addresses = text.match(new RegExp(`${escape(site.canonical)}[^\\s"'<>)\\]}\\\\]*`, "g")) ?? [];
    sources.push({ page: { name: file, url: site.origin + site.base + file }, addresses });
  }
  // A whole address in an `<a>` is the author's own word: Vitae prints its links relative. What it names may lie beside
  // the site on the same host, which a build cannot know; the files for machines name it too.
  const outward = new Set(sources.flatMap((source) => source.outward ?? []));
  const alive = new Map();
  for (const { page, addresses } of sources) {
    for (const address of new Set(addresses)) {
      if (outward.has(address)) continue;
      const problem = await follow(site, documents, alive, page, address);
      if (problem) problems.push({ page: page.name, message: problem });
    }
  }
  return problems;
}

/** Everything in a page that is an address, and every id that a fragment can name. */
function readPage(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const addresses = [];
  for (const element of page.querySelectorAll("*")) {
    for (const attribute of ["href", "src", "action", "cite", "data", "poster"]) {
      if (element.hasAttribute(attribute)) addresses.push(element.getAttribute(attribute));
    }
    const set = element.getAttribute("srcset");
    if (set) addresses.push(...set.split(",").map((candidate) => candidate.trim().split(/\s+/)[0]));
    const content = element.localName === "meta" ? element.getAttribute("content") ?? "" : "";
    if (/^https?:\/\/\S+$/.test(content)) addresses.push(content);
    if (element.type === "application/ld+json") addresses.push(...(element.textContent.match(/https?:\/\/[^\s"\\]+/g) ?? []));
  }
  const outward = [...page.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")).filter((href) => /^https?:/.test(href));
  return { ids: [...page.querySelectorAll("[id]")].map((element) => element.id), addresses, outward };
}

async function follow(site, documents, alive, page, address) {
  const published = new URL(site.canonical);
  let target;
  try {
    target = new URL(address, page.url);
  } catch {
    return `\`${address}\` is no address`;
  }
  if (target.origin === published.origin) target = new URL(target.pathname + target.search + target.hash, site.origin);
  if (target.origin !== site.origin) return null;
  const fragment = decodeURIComponent(target.hash.slice(1));
  target.hash = "";
  if (!target.pathname.startsWith(site.base)) return `\`${address}\` leads out of ${site.base}`;
  if (page.missing && target.href === page.url) return fragment && !documents.get(page.url).has(fragment) ? dead(address, fragment) : null;
  if (!alive.has(target.href)) alive.set(target.href, await statusOf(target.href));
  if (alive.get(target.href) !== 200) return `\`${address}\` answers ${alive.get(target.href)}`;
  const ids = documents.get(target.href.replace(/index\.html$/, ""));
  return fragment && !ids?.has(fragment) ? dead(address, fragment) : null;
}

/** A feed holds HTML within XML: its quotes and brackets end an address too. */
function decode(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function dead(address, fragment) {
  return `\`${address}\`: there is no id \`${fragment}\``;
}

async function statusOf(url) {
  const answer = await fetch(url, { method: "HEAD", redirect: "manual" });
  return answer.status;
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
