// Serves a folder as any static host would, and records the requests. `node server.js 8099` serves the built site.
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The built site. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Host pages in which the calculator is embedded. */
export const HOSTS = fileURLToPath(new URL("hosts", import.meta.url));

/**
 * Serves a folder; `requests` gets a line like `GET /en/` for each request. Each `{{name}}` in a page is replaced by its value in `values`.
 * What `hold` returns for the address of a file is awaited before the file is sent.
 */
export async function serve(folder, { port = 0, log, values = {}, hold = () => {} } = {}) {
  const requests = [];
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, "");
  }
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (log) appendFileSync(log, `${requests.at(-1)}\n`);
    try {
      let file = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
      if ((await stat(file)).isDirectory()) {
        if (!request.url.endsWith("/")) return response.writeHead(301, { Location: `${request.url}/` }).end();
        file = join(file, "index.html");
      }
      await hold(request.url);
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      let content = await readFile(file);
      if (type.startsWith("text/html")) {
        for (const [name, value] of Object.entries(values)) content = content.toString().replaceAll(`{{${name}}}`, value);
      }
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    requests,
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log((await serve(DIST, { port: Number(process.argv[2]), log: process.env.REQUEST_LOG })).address);
}
