// Everything that a page does besides showing itself: requests, messages on the console, script errors, violations of
// its Content-Security-Policy.

/** Starts watching a tab; what is seen is gathered in the lists returned. */
export async function watch(tab) {
  const seen = { requests: [], failed: [], messages: [], errors: [], violations: [] };
  tab.on("request", (request) => seen.requests.push({ url: request.url(), type: request.resourceType() }));
  tab.on("requestfailed", (request) => seen.failed.push(request.url()));
  tab.on("console", (message) => seen.messages.push(`${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => seen.errors.push(error.message));
  await tab.exposeFunction("reportViolation", (violation) => seen.violations.push(violation));
  await tab.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.effectiveDirective} forbids ${event.blockedURI || "inline"}`),
    ),
  );
  return seen;
}

/** Makes the page do what a reader may make it do: unfold, scroll to the end, go through with the keyboard. */
export async function exercise(tab) {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const input of document.querySelectorAll("input[type=search], input[type=text]")) {
      input.value = "a";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    scrollTo(0, document.body.scrollHeight);
  });
  for (let press = 0; press < 3; press += 1) await tab.keyboard.press("Tab");
  await tab.waitForTimeout(50);
}
