// The package in a browser: unchanged from a static server, in a worker, and from two bundlers. It only ever requests its module.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "../browser/server.js";
import { installed } from "./installed.js";

const folder = installed();
const here = fileURLToPath(new URL("node_modules", import.meta.url));
const readme = readFileSync(join(folder, "node_modules/article83/README.md"), "utf8");
const [html] = /(?<=^```html\n)[^]*?(?=^```)/m.exec(readme);
const named = Object.fromEntries([...readme.matchAll(/^```js\n\/\/ (\S+\.js)\n([^]*?)^```/gm)].map(([, name, code]) => [name, code]));
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; connect-src 'self'; worker-src 'self'">`;
// Browsers request an icon on their own.
const HEAD = '<!doctype html><link rel="icon" href="data:,">';
const good = { version: 1, addressee: {}, operations: [{ infringements: [{ provision: "6" }] }] };

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser.close());

/** Opens a page from a folder, failing on any complaint from the browser. Returns the result of `use`, and the requests. */
async function visit(served, path, use) {
  const site = await serve(served);
  const page = await browser.newPage();
  const complaints = [];
  page.on("console", (message) => { if (message.type() !== "log") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    await page.goto(`${site.address}/${path}`);
    const result = await use(page);
    assert.deepEqual(complaints, []);
    return { result, requests: site.requests };
  } finally {
    await page.close();
    await site.close();
  }
}

const files = ["index.js", "engine.js", "article83.wasm"].map((name) => `GET /node_modules/article83/${name}`);

test("a page imports it as it is", async () => {
  writeFileSync(join(folder, "page.html"), html.replace("<output>", `${POLICY}<output>`));
  const { result, requests } = await visit(folder, "page.html", (page) => page.waitForFunction(() => document.querySelector("output").textContent).then((text) => text.jsonValue()));
  assert.equal(result, "at-least 20000000 EUR");
  assert.deepEqual(requests.sort(), ["GET /page.html", ...files].sort());
});

test("a worker imports it as it is, and reports its progress", async () => {
  assert.deepEqual(Object.keys(named).sort(), ["bundled.js", "page.js", "worker.js"]);
  for (const name of ["page.js", "worker.js"]) writeFileSync(join(folder, name), named[name]);
  writeFileSync(join(folder, "host.html"), `<!doctype html>${POLICY}<output></output><script src="page.js"></script>`);
  const { result, requests } = await visit(folder, "host.html", async (page) => {
    await page.waitForFunction(() => document.querySelector("output").textContent === "20000000");
    return page.evaluate((cases) => new Promise((resolve) => {
      const said = [];
      worker.onmessage = ({ data }) => { said.push(data); if (data.answers) resolve(said); };
      worker.postMessage(cases);
    }), [good, { ...good, version: 2 }]);
  });
  assert.deepEqual(result.at(-2), { done: 2, total: 2 });
  assert.deepEqual(result.at(-1).answers.map((line) => line.outcome ?? line.error.code), ["ceiling", "version"]);
  assert.deepEqual(requests.sort(), ["GET /host.html", "GET /page.js", "GET /worker.js", ...files].sort());
});

test("Vite bundles the module with it", async () => {
  writeFileSync(join(folder, "index.html"), `${HEAD}<output></output><script type="module" src="main.js"></script>`);
  writeFileSync(join(folder, "main.js"), html.match(/<script type="module">([^]*)<\/script>/)[1].replace("./node_modules/article83/index.js", "article83"));
  execFileSync(process.execPath, [join(here, "vite/bin/vite.js"), "build", "--base=./", "--logLevel=error"], { cwd: folder, stdio: "pipe" });
  const assets = readdirSync(join(folder, "dist/assets"));
  assert.deepEqual(assets.map((name) => name.split(".").at(-1)).sort(), ["js", "wasm"]);
  const { result, requests } = await visit(join(folder, "dist"), "index.html", (page) => page.waitForFunction(() => document.querySelector("output").textContent).then((text) => text.jsonValue()));
  assert.equal(result, "at-least 20000000 EUR");
  assert.deepEqual(requests.sort(), ["GET /index.html", ...assets.map((name) => `GET /assets/${name}`)].sort());
});

test("esbuild makes one file of it that requests nothing", async () => {
  writeFileSync(join(folder, "bundled.js"), named["bundled.js"]);
  const esbuild = join(here, ".bin/esbuild");
  execFileSync(esbuild, ["bundled.js", "--bundle", "--format=esm", "--target=es2022", "--loader:.wasm=binary", "--outfile=one/out.js"], { cwd: folder, stdio: "pipe" });
  assert.equal(String(execFileSync(process.execPath, [join(folder, "one/out.js")])).trim(), "20000000");
  writeFileSync(join(folder, "one/index.html"), `${HEAD}<script type="module" src="out.js"></script>`);
  const { result, requests } = await visit(join(folder, "one"), "index.html", (page) => page.waitForEvent("console").then((message) => message.text()).catch(String));
  assert.equal(result, "20000000");
  assert.deepEqual(requests.sort(), ["GET /index.html", "GET /out.js"]);
});

test("from article83/load it takes the module in any form, once, and says when it is missing", async () => {
  const { assess, load } = await import(pathToFileURL(join(folder, "node_modules/article83/engine.js")));
  const module = readFileSync(join(folder, "node_modules/article83/article83.wasm"));
  assert.throws(() => assess(good), /not loaded yet/);
  await assert.rejects(load(new Uint8Array(8)), WebAssembly.CompileError);
  await assert.rejects(load(new Response(null, { status: 404 })), /404/);
  assert.throws(() => assess(good), /not loaded yet/);
  await load(Promise.resolve(new Response(module)));
  assert.equal(assess(good).outcome, "ceiling");
  await Promise.all([load(module), load(new WebAssembly.Module(module)), load(new Uint8Array(module).buffer)]);
  assert.equal(assess(good).outcome, "ceiling");
});

test("the archive has the required files, no install scripts and no dependencies", () => {
  const inside = join(folder, "node_modules/article83");
  assert.deepEqual(readdirSync(inside).sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "article83.wasm", "case-file.md", "engine.js", "index.d.ts", "index.js", "load.d.ts",
    "messages", "messages.d.ts", "node.js", "package.json", "types.d.ts",
  ]);
  const described = JSON.parse(readFileSync(join(inside, "package.json"), "utf8"));
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "scripts", "private"]) assert.equal(described[key], undefined, key);
  assert.deepEqual([described.type, described.license, described.engines.node], ["module", "MIT OR Apache-2.0", ">=20"]);
  const scripts = ["engine.js", "index.js", "node.js"].map((name) => readFileSync(join(inside, name), "utf8")).join();
  assert.equal(scripts.match(/fetch\(/g).length, 1, "it fetches its module and nothing else");
  for (const word of ["XMLHttpRequest", "WebSocket", "sendBeacon", "Storage", "indexedDB", "cookie", "eval(", "Function(", "http:", "https:"]) {
    assert.ok(!scripts.includes(word), word);
  }
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(join(inside, "article83.wasm"))));
  const called = imports.map(({ name }) => name.replace(/^__wbg_|_[0-9a-f]{16}$/g, "")).filter((name) => !name.startsWith("__wbindgen_"));
  assert.deepEqual([...new Set(called)].sort(), [
    "Error", "call", "done", "entries", "get", "get_unchecked", "instanceof_ArrayBuffer", "instanceof_Map", "instanceof_Uint8Array",
    "isArray", "isSafeInteger", "iterator", "length", "new", "next", "prototypesetcall", "set", "value",
  ], "the module calls what reads and makes values, and nothing else of its host");
});
