// Every page has a strict Content-Security-Policy, and keeps to it.

import { eachPage } from "../harness/chromium.mjs";
import { exercise, watch } from "../harness/watch.mjs";

export const name = "policy";
export const promise = "a strict Content-Security-Policy, kept";

export async function run(site, browser) {
  return eachPage(browser, site, { prepare: watch }, async (tab, _page, seen) => {
    await exercise(tab);
    const policy = await tab.evaluate(
      () => document.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? "",
    );
    return [...weaknesses(policy), ...seen.violations];
  });
}

function weaknesses(policy) {
  if (!policy) return ["there is no Content-Security-Policy"];
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  const problems = [];
  if (directives.get("default-src")?.join() !== "'none'") problems.push("`default-src` is not 'none'");
  for (const [name, sources] of directives) {
    const lax = sources.filter((source) => /^(\*|https?:|'unsafe-(inline|eval|hashes)')/.test(source));
    if (lax.length) problems.push(`\`${name}\` allows ${lax.join(" ")}`);
  }
  for (const name of ["base-uri", "form-action"]) {
    if (!directives.has(name)) problems.push(`\`${name}\` is not set, and \`default-src\` does not cover it`);
  }
  return problems;
}
