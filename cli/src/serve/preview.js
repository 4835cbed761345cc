// Swaps the page for its next state, and shows what is wrong above it. Only the preview has this script.
(() => {
  "use strict";
  const own = document.currentScript;
  // The state that the page came with.
  const [navigation] = performance.getEntriesByType("navigation");
  let shown = Number(navigation?.serverTiming?.find(({ name }) => name === "vitae")?.description) || null;
  let host = null;

  const events = new EventSource("/~vitae/events");
  events.onmessage = async (event) => {
    const { version, problems } = JSON.parse(event.data);
    if (problems.length > 0) {
      report(problems);
    } else {
      clear();
    }
    if (shown === version) return;
    const known = shown !== null;
    shown = version;
    if (known || document.title === "Waiting for the content") await swap();
  };

  async function swap() {
    let text;
    try {
      const response = await fetch(location.pathname + location.search, { cache: "no-store" });
      if (response.status === 503) return;
      text = await response.text();
    } catch {
      return;
    }
    const next = new DOMParser().parseFromString(text, "text/html");
    // Scripts that come in with a swap do not run, so a page with scripts of its own is loaded anew.
    if ([...document.scripts, ...next.scripts].some(isForeign)) {
      location.reload();
      return;
    }
    const { scrollX, scrollY } = window;
    for (const name of next.documentElement.getAttributeNames()) {
      document.documentElement.setAttribute(name, next.documentElement.getAttribute(name));
    }
    replaceHead(next.head);
    if (document.body.outerHTML !== next.body.outerHTML) {
      document.body.replaceWith(document.adoptNode(next.body));
    }
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }

  function isForeign(script) {
    const runs = !script.type || script.type === "module" || script.type.endsWith("javascript");
    return runs && script !== own && script.getAttribute("src") !== "/~vitae/preview.js";
  }

  function replaceHead(head) {
    const stays = (node) =>
      node === own || (node.nodeName === "META" && node.httpEquiv === "Content-Security-Policy");
    const comes = (node) => !(node.nodeName === "SCRIPT" && !isForeign(node) && node.src) &&
      !(node.nodeName === "META" && node.httpEquiv === "Content-Security-Policy");
    const fresh = [...head.childNodes].filter(comes).map((node) => document.adoptNode(node));
    const stale = [...document.head.childNodes].filter((node) => !stays(node));
    // The new sheet comes before the old one goes: a page is never without one.
    document.head.append(...fresh);
    for (const node of stale) node.remove();
  }

  function clear() {
    host?.remove();
    host = null;
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function report(problems) {
    clear();
    host = element("vitae-errors");
    const root = host.attachShadow({ mode: "open" });
    const style = element("style", `
      :host { all: initial; }
      section { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 1.5rem;
        background: rgb(12 14 18 / 96%); backdrop-filter: blur(4px); color: #e6e6e6; font: 14px/1.5 ui-monospace, monospace; }
      h1 { margin: 0 2rem 1rem 0; font: 600 16px/1.4 system-ui, sans-serif; }
      button { position: absolute; top: 1rem; right: 1rem; font: inherit; cursor: pointer; }
      article { margin: 0 0 1.5rem; }
      pre { margin: 0; white-space: pre; overflow-x: auto; tab-size: 4; }
      .code { color: #ff7b72; font-weight: 700; } .mark { color: #ff7b72; } .dim { color: #8b949e; }
      .help { color: #79c0ff; } a { color: #a5d6ff; }
    `);
    const section = element("section");
    section.setAttribute("role", "alert");
    section.append(element("h1", problems.length === 1 ? "1 error" : `${problems.length} errors`));
    const button = element("button", "Hide");
    button.addEventListener("click", clear);
    section.append(button, ...problems.map(article));
    root.append(style, section);
    document.documentElement.append(host);
  }

  function article({ severity, code, message, help, file, line, column, width, source, link }) {
    const made = element("article");
    const number = String(line);
    const margin = " ".repeat(number.length);
    const indent = [...source].slice(0, column - 1).map((c) => (c === "\t" ? "\t" : " ")).join("");
    const pre = element("pre");
    const place = element("a", `${file}:${line}:${column}`);
    place.href = link;
    pre.append(
      element("span", `${severity}[${code}]`, "code"), `: ${message}\n`,
      element("span", `${margin}--> `, "dim"), place, "\n",
      element("span", `${margin} |\n${number} | `, "dim"), source, "\n",
      element("span", `${margin} | `, "dim"), indent, element("span", "^".repeat(width), "mark"), "\n",
    );
    if (help) {
      pre.append(element("span", `${margin} = `, "dim"), element("span", `help: ${help}`, "help"), "\n");
    }
    made.append(pre);
    return made;
  }
})();
