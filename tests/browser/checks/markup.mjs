// The W3C's checker finds neither an error nor a warning in any page.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";

const jar = createRequire(import.meta.url)("vnu-jar");

export const name = "markup";
export const promise = "the W3C checker has nothing to say";

export async function run(site) {
  const pages = new Map(site.all.map((page) => [page.url, page.name]));
  const messages = await vnu([...pages.keys()]);
  return messages
    .filter(({ type, subType }) => type !== "info" || subType === "warning")
    .map(({ type, subType, message, url, lastLine, lastColumn }) => ({
      page: pages.get(url) ?? url,
      message: `${subType ?? type} at ${lastLine}:${lastColumn}: ${message}`,
    }));
}

/** The pages are read over HTTP, since a policy's 'self' means nothing for files. */
function vnu(addresses) {
  const local = "-Dnu.validator.servlet.allow-forbidden-hosts=true";
  const options = ["-Xss4m", local, "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-svg"];
  return new Promise((resolve, reject) => {
    execFile("java", [...options, ...addresses], { maxBuffer: 2 ** 28 }, (error, output) => {
      if (error) reject(error);
      else resolve(JSON.parse(output).messages);
    });
  });
}
