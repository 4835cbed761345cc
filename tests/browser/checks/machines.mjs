// What machines read is as they want it: the sitemap by its XML schema, robots.txt by a reader of such files, the JSON-LD
// of every page by the vocabulary of schema.org.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import robotsParser from "robots-parser";
import { validateXML } from "xmllint-wasm";

const { resolve } = createRequire(import.meta.url);

export const name = "machines";
export const promise = "sitemap, robots.txt and JSON-LD by their own rules";

export async function run(site) {
  const vocabulary = readVocabulary(await readFile(join(dirname(resolve("schema-dts/package.json")), "dist/schema.d.ts"), "utf8"));
  const pages = await Promise.all(site.all.map((page) => checkPage(site, page, vocabulary)));
  return [...(await checkSitemap(site)), ...(await checkRobots(site)), ...pages.flat()];
}

async function checkSitemap(site) {
  const schema = await readFile(join(dirname(resolve("sitemap/package.json")), "schema/sitemap.xsd"), "utf8");
  const contents = await readFile(join(site.root, "sitemap.xml"), "utf8");
  const { errors } = await validateXML({
    xml: [{ fileName: "sitemap.xml", contents }],
    schema: [{ fileName: "sitemap.xsd", contents: schema }],
  });
  return errors.map(({ message }) => ({ page: "sitemap.xml", message }));
}

/** Everybody may read every page, and finds the sitemap. */
async function checkRobots(site) {
  const address = new URL("/robots.txt", site.canonical).href;
  const robots = robotsParser(address, await readFile(join(site.root, "robots.txt"), "utf8"));
  const messages = [];
  const sitemap = new URL("sitemap.xml", site.canonical).href;
  if (!robots.getSitemaps().includes(sitemap)) messages.push(`does not name ${sitemap}`);
  for (const { file } of site.all) {
    const url = new URL(file.replace(/(^|\/)index\.html$/, "$1"), site.canonical).href;
    if (robots.isDisallowed(url, "Googlebot")) messages.push(`forbids ${url}`);
  }
  return messages.map((message) => ({ page: "robots.txt", message }));
}

async function checkPage(site, { name: page, file }, vocabulary) {
  const html = await readFile(join(site.root, file), "utf8");
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  const messages = blocks.flatMap(([, text]) => {
    try {
      const data = JSON.parse(text);
      const context = /^https?:\/\/schema\.org\/?$/.test(data["@context"]) ? [] : ["its @context is not schema.org"];
      return [...context, ...checkNode(data, vocabulary)];
    } catch (error) {
      return [`its JSON-LD is no JSON: ${error.message}`];
    }
  });
  return messages.map((message) => ({ page, message }));
}

/** What is wrong with a thing, and with the things in it. */
function checkNode(node, vocabulary) {
  if (Array.isArray(node)) return node.flatMap((item) => checkNode(item, vocabulary));
  if (node === null || typeof node !== "object") return [];
  const type = node["@type"];
  const known = type && vocabulary(type);
  const own = [];
  if (!known && (type || !node["@id"])) own.push(`schema.org has no type ${type}`);
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith("@")) continue;
    if (known && !known.has(property)) own.push(`a ${type} of schema.org has no ${property}`);
    own.push(...checkNode(value, vocabulary));
  }
  return own;
}

/** Which properties a type has, its own and those of the types that it is a kind of. */
function readVocabulary(declarations) {
  const interfaces = new Map();
  for (const [, name, parents, body] of declarations.matchAll(/^(?:export )?interface (\w+)(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm)) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\??:/gm)].map(([, property]) => property);
    interfaces.set(name, { parents: parents?.match(/\w+Base\b/g) ?? [], properties });
  }
  const collect = (name) => {
    const { parents, properties } = interfaces.get(name) ?? { parents: [], properties: [] };
    return [...properties, ...parents.flatMap(collect)];
  };
  return (type) => (interfaces.has(`${type}Leaf`) ? new Set(collect(`${type}Leaf`)) : null);
}
