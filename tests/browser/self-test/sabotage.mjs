// What can be wrong with a page: for every check at least one way to break the sound site that it must notice.
// `edit` changes the home page; `says` is what the check must say about it.

import { createHash } from "node:crypto";

const replace = (from, to) => (html) => {
  const edited = html.replace(from, to);
  if (edited === html) throw new Error(`the sound page has no ${from}`);
  return edited;
};

/** Adds rules to the style of a page, and keeps its policy in step. */
const style = (rules) => (html) => {
  const edited = html.replace("</style>", `${rules}</style>`);
  const text = edited.match(/<style>([\s\S]*?)<\/style>/)[1];
  return edited.replace(/sha256-[^']+/, `sha256-${createHash("sha256").update(text).digest("base64")}`);
};

const body = (html) => replace("</main>", `${html}</main>`);

const SCRIPTS = [/default-src 'none'/, "default-src 'none'; script-src 'unsafe-inline'"];
const script = (text) => (html) => body(`<script>${text}</script>`)(replace(...SCRIPTS)(html));

/** Adds data about a person to the head of a page. */
const person = (data) => replace("</head>", `<script type="application/ld+json">{"@context":"https://schema.org","@type":"ProfilePage","mainEntity":${data}}</script></head>`);

/** A list with a filter that no script moves. */
const FILTER = `<div id="filter" role="search"><label>Search <input type="search"></label>
<label>Kind <select data-by="kind"><option value="">All</option><option value="book">Books</option></select></label><output></output></div>
<ol class="papers"><li data-kind="book"><p class="title">One</p></li><li data-kind="talk"><p class="title">Two</p></li></ol>`;

export const SABOTAGE = [
  { check: "links", what: "a dead link", edit: replace('href="publications/#notes"', 'href="papers/"'), says: /`papers\/` answers 404/ },
  { check: "links", what: "a dead fragment", edit: replace("#notes", "#note"), says: /there is no id `note`/ },
  { check: "links", what: "a missing picture", edit: replace("line.svg", "lines.svg"), says: /`lines.svg` answers 404/ },
  { check: "links", what: "a link out of the base path", edit: body('<a href="/publications/">x</a>'), says: /leads out of \/home\// },
  { check: "links", what: "a canonical address of no page", edit: replace('</title>', '</title><meta property="og:url" content="https://ada.example/home/blog/">'), says: /answers 404/ },
  { check: "links", what: "a link of the 404 page that depends on where it is shown", file: "404.html", edit: replace('href="/home/publications/"', 'href="publications/"'), says: /`publications\/` answers 404/ },
  { check: "links", what: "a dead address in the sitemap", file: "sitemap.xml", edit: replace("/home/<", "/home/blog/<"), says: /answers 404/ },
  { check: "machines", what: "a sitemap out of order", file: "sitemap.xml", edit: replace("<loc>", "<lastmod>2024-06-01</lastmod><loc>"), says: /lastmod.*not expected/ },
  { check: "machines", what: "a date that is none", file: "sitemap.xml", edit: replace("</loc>", "</loc><lastmod>June</lastmod>"), says: /June/ },
  { check: "machines", what: "a page that nobody may read", file: "robots.txt", edit: replace("Allow: /", "Disallow: /home/publications/"), says: /forbids https:\/\/ada.example\/home\/publications\// },
  { check: "machines", what: "no way to the sitemap", file: "robots.txt", edit: replace("Sitemap:", "Map:"), says: /does not name/ },
  { check: "machines", what: "a type that does not exist", edit: person('{"@type":"Persona"}'), says: /no type Persona/ },
  { check: "machines", what: "a property of another type", edit: person('{"@type":"Person","alumniOff":"x"}'), says: /a Person of schema.org has no alumniOff/ },
  { check: "machines", what: "data that is broken", edit: person('{"name":'), says: /is no JSON/ },
  { check: "markup", what: "an element in the wrong place", edit: body("<ul><p>x</p></ul>"), says: /not allowed as child of/ },
  { check: "markup", what: "an id given twice", edit: body('<p id="top">x</p>'), says: /Duplicate ID/ },
  { check: "markup", what: "a warning alone", edit: body("<section><p>No heading.</p></section>"), says: /warning.*lacks heading/ },
  { check: "weight", what: "a heavy page", edit: (html) => body(`<p>${noise(48_000)}</p>`)(html), says: /bytes with gzip, 14600 allowed/ },
  { check: "weight", what: "a second request", edit: (html) => html.replace("</head>", '<link rel="stylesheet" href="line.css"></head>').replace("style-src", "style-src 'self'"), says: /one more request: .*line.css/ },
  { check: "requests", what: "a picture from elsewhere", edit: (html) => body('<img src="https://example.org/x.png" alt="x" width="1" height="1">')(html.replace("img-src", "img-src https:")), says: /asks outside for https:\/\/example.org/ },
  { check: "requests", what: "a connection in advance", edit: replace("</head>", '<link rel="preconnect" href="https://example.org"></head>'), says: /would connect to https:\/\/example.org/ },
  { check: "console", what: "a message", edit: script("console.log('hello')"), says: /log: hello/ },
  { check: "console", what: "a script that breaks", edit: script("nothing.at.all()"), says: /script error/ },
  { check: "policy", what: "no policy", edit: replace("Content-Security-Policy", "X-Nothing"), says: /there is no Content-Security-Policy/ },
  { check: "policy", what: "a lax policy", edit: replace(...SCRIPTS), says: /allows 'unsafe-inline'/ },
  { check: "policy", what: "an inline style that the policy forbids", edit: body('<p style="color: red">x</p>'), says: /style-src-attr forbids/ },
  { check: "scripts off", what: "text that a script writes", edit: script("document.querySelector('main').append('conjured')"), says: /conjured/ },
  { check: "scripts off", what: "text that only a script shows", edit: (html) => script("document.getElementById('papers').hidden = false")(html.replace('id="papers"', 'id="papers" hidden')), says: /words are missing: Papers/ },
  { check: "filter", what: "a search that hides nothing", edit: body(FILTER), says: /a word that is nowhere shows 2 of 2, not 0/ },
  { check: "filter", what: "a kind that hides nothing", edit: body(FILTER), says: /kind book shows 2 of 2, not 1/ },
  { check: "filter", what: "a filter that is not shown", edit: body(FILTER.replace("<div", "<div hidden")), says: /not to be seen/ },
  { check: "accessibility", what: "a picture without alt", edit: replace(' alt="A line"', ""), says: /image-alt/ },
  { check: "accessibility", what: "faint text in the light", edit: style("h2 { color: light-dark(#aaa, #eee) }"), says: /light, 1280 px: color-contrast/ },
  { check: "accessibility", what: "faint text in the dark", edit: style("h2 { color: light-dark(#111, #444) }"), says: /dark, 1280 px: color-contrast/ },
  { check: "keyboard", what: "no skip link", edit: replace(/<a class="skip".*?<\/a>/, ""), says: /not a skip link/ },
  { check: "keyboard", what: "a skip link to nowhere", edit: replace('id="main"', 'id="content"'), says: /skip link leads nowhere/ },
  { check: "keyboard", what: "a hidden skip link", edit: style(".skip:focus { position: absolute }"), says: /skip link cannot be seen/ },
  { check: "keyboard", what: "an order of its own", edit: replace('<a href="https://example.org/engine">', '<a tabindex="1" href="https://example.org/engine">'), says: /Tab went to/ },
  { check: "keyboard", what: "no focus outline", edit: style(":focus-visible { outline: none }"), says: /focus on .* cannot be seen/ },
  { check: "keyboard", what: "a faint focus outline", edit: style(":focus-visible { outline-color: light-dark(#eee, #222) }"), says: /contrast of 1\.\d+, less than 3/ },
  { check: "keyboard", what: "a summary that does not unfold", edit: script("document.querySelector('summary').addEventListener('click', (e) => e.preventDefault())"), says: /Enter does not unfold/ },
  { check: "reflow", what: "something wide", edit: style("h2 { width: 30rem }"), says: /at 320 px: \d+ px wide in a window of 320 px: <h2 id=papers>/ },
  { check: "reflow", what: "text that is cut off", edit: style("h2 { width: 2rem; overflow: hidden; white-space: nowrap }"), says: /cut off at the edge of its box: <h2/ },
  { check: "zoom", what: "a width that letters outgrow", edit: style("h2 { width: 50rem; max-width: 70rem }"), says: /letters at 200 %/ },
  { check: "zoom", what: "a width that zoom outgrows", edit: style("h2 { width: 700px }"), says: /zoomed to 200 %/ },
  { check: "zoom", what: "a width that spaced letters outgrow", edit: style("h2 { white-space: nowrap; word-spacing: 1px; overflow-wrap: normal } h2::after { content: ' and all of the notes there' }"), says: /spaced letters/ },
  { check: "forced colours", what: "a focus shown by colour alone", edit: style(":focus-visible { outline: none; background: yellow }"), says: /focus on .* cannot be seen/ },
  { check: "forced colours", what: "colours of its own", edit: style("h2 { forced-color-adjust: none; color: light-dark(#bbb, #444) }"), says: /color-contrast/ },
  { check: "motion", what: "a transition", edit: style("a { transition: color 1s }"), says: /has a transition/ },
  { check: "motion", what: "an animation", edit: style("h2 { animation: x 2s infinite } @keyframes x { to { opacity: 0.9 } }"), says: /is animated/ },
  { check: "motion", what: "smooth scrolling", edit: style("html { scroll-behavior: smooth }"), says: /scrolls smoothly/ },
  { check: "print", what: "text that is not printed", edit: style("@media print { h2 { font-size: 0 } }"), says: /not on paper: papers/ },
  { check: "print", what: "a wide line", edit: style("@media print { h2 { width: 60rem } }"), says: /px wide in a window/ },
  { check: "print", what: "a line in the margin", edit: style("@media print { h2 { margin-left: -5mm } body { padding: 0; max-width: none } }"), says: /“\w+” runs into the margin/ },
  { check: "print", what: "an empty sheet", edit: style("@media print { footer { break-before: page } footer p { visibility: hidden } }"), says: /sheet 2 of 2 is empty/ },
  { check: "print", what: "a sheet that is hardly used", edit: style("@media print { h2 { break-before: page } }"), says: /sheet 1 of 2 is filled to \d+ % only/ },
  { check: "lighthouse", what: "no description", edit: replace(/<meta name="description"[^>]*>/, ""), says: /seo \d+: meta-description/ },
];

function noise(length) {
  let text = "";
  for (let at = 0; text.length < length; at += 1) text += `${createHash("sha256").update(String(at)).digest("hex").slice(0, 12)} `;
  return text;
}
