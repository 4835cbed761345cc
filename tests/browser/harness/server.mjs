// Serves one folder on loopback, below a base path, the way a static host does: `index.html` for a folder, a redirect
// to the slash, gzip for text, and `404.html` with status 404 for everything else.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".typ": "text/plain; charset=utf-8",
  ".vcf": "text/vcard; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".pdf": "application/pdf",
};

/** Serves `folder` below `base` (which starts and ends with a slash); gives the origin and a way to stop. */
export async function serve(folder, base) {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error) => {
      response.writeHead(500, { "content-type": "text/plain" });
      response.end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(folder, base, request, response) {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  if (`${pathname}/` === base) return redirect(response, base);
  const file = pathname.startsWith(base) ? inside(folder, decodeURIComponent(pathname.slice(base.length))) : null;
  const found = file && (await stat(file).catch(() => null));
  if (found?.isDirectory()) {
    if (!pathname.endsWith("/")) return redirect(response, `${pathname}/`);
    return send(request, response, 200, join(file, "index.html"), folder);
  }
  if (found?.isFile()) return send(request, response, 200, file, folder);
  return send(request, response, 404, join(folder, "404.html"), folder);
}

function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file === folder || file.startsWith(folder + sep) ? file : null;
}

function redirect(response, location) {
  response.writeHead(301, { location });
  response.end();
}

async function send(request, response, status, file, folder) {
  const body = await readFile(file).catch(() => null);
  if (body === null) {
    if (status !== 404) return send(request, response, 404, join(folder, "404.html"), folder);
    response.writeHead(404, { "content-type": "text/plain" });
    return response.end("not found");
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const headers = { "content-type": type, "cache-control": "max-age=600" };
  const packs = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && /^text|json|xml/.test(type);
  if (packs) headers["content-encoding"] = "gzip";
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : packs ? gzipSync(body) : body);
}
