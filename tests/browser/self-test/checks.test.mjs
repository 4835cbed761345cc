// A check that cannot fail proves nothing: each is silent about the sound site and finds what is wrong with a broken one.

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after, before, test } from "node:test";
import { CHECKS } from "../checks/all.mjs";
import { launch } from "../harness/chromium.mjs";
import { openSite } from "../harness/site.mjs";
import { SABOTAGE } from "./sabotage.mjs";
import { soundFiles, writeSite } from "./sound.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function problemsOf(check, files) {
  const folder = await writeSite(files);
  const site = await openSite(folder, { budget: 14_600 });
  try {
    return await check.run(site, browser);
  } finally {
    await site.close();
    await rm(folder, { recursive: true });
  }
}

for (const check of CHECKS) {
  test(`${check.name}: says nothing about a sound site`, async () => {
    assert.deepEqual(await problemsOf(check, soundFiles()), []);
  });
  test(`${check.name}: can fail`, () => {
    assert.ok(SABOTAGE.some((sabotage) => sabotage.check === check.name));
  });
}

for (const { check: name, what, file = "index.html", edit, says } of SABOTAGE) {
  test(`${name}: finds ${what}`, async () => {
    const check = CHECKS.find((check) => check.name === name);
    const files = soundFiles();
    files.set(file, edit(files.get(file)));
    const problems = await problemsOf(check, files);
    const messages = problems.map(({ message }) => message).join("\n");
    assert.match(messages, says);
  });
}
