// All checks, in the order in which they run. A check is a module with a `name`, a `promise` in a few words, and
// `run(site, browser)`, which gives its problems as `{ page, message }`.

import * as accessibility from "./accessibility.mjs";
import * as console from "./console.mjs";
import * as filter from "./filter.mjs";
import * as forcedColors from "./forced-colors.mjs";
import * as keyboard from "./keyboard.mjs";
import * as lighthouse from "./lighthouse.mjs";
import * as links from "./links.mjs";
import * as machines from "./machines.mjs";
import * as markup from "./markup.mjs";
import * as motion from "./motion.mjs";
import * as policy from "./policy.mjs";
import * as print from "./print.mjs";
import * as reflow from "./reflow.mjs";
import * as requests from "./requests.mjs";
import * as scriptsOff from "./scripts-off.mjs";
import * as weight from "./weight.mjs";
import * as zoom from "./zoom.mjs";

export const CHECKS = [
  links,
  machines,
  markup,
  weight,
  requests,
  console,
  policy,
  scriptsOff,
  filter,
  accessibility,
  keyboard,
  reflow,
  zoom,
  forcedColors,
  motion,
  print,
  lighthouse,
];

/** The checks that can differ when the same site is built for another base path. */
export const BASE_PATH_CHECKS = [links, machines, requests, console, weight];
