// The site behind nginx, with the example from docs/hosting: at the top of a host and under a path.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { DIST } from "../browser/server.js";
import { Page } from "./engine.js";

let folder;
let nginx;
let address;
let page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "article83-nginx-"));
  await mkdir(join(folder, "site", "a"), { recursive: true });
  await cp(DIST, join(folder, "site"), { recursive: true });
  await cp(DIST, join(folder, "site", "a", "b"), { recursive: true });
  const port = await new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => { const { port } = server.address(); server.close(() => done(port)); });
  });
  address = `http://127.0.0.1:${port}`;
  const example = await readFile(new URL("../../docs/hosting/nginx.conf", import.meta.url), "utf8");
  const site = example.replace("listen 127.0.0.1:8080;", `listen 127.0.0.1:${port};`).replace("root /srv/article83;", `root ${folder}/site;`);
  assert.notEqual(site, example);
  // As root, nginx would run its workers as a user who may not read the folder.
  const user = process.getuid() === 0 ? "user root;" : "";
  await writeFile(join(folder, "nginx.conf"),
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; events {}
     http { include /etc/nginx/mime.types; client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
       uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5; ${site} }`);
  nginx = spawn("nginx", ["-e", `${folder}/error.log`, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  for (let tries = 0; ; tries += 1) {
    if (await fetch(address).then(() => true, () => false)) break;
    if (tries === 50) throw new Error(await readFile(join(folder, "error.log"), "utf8"));
    await new Promise((done) => setTimeout(done, 100));
  }
  page = await Page.open();
});
after(async () => {
  await page?.close();
  nginx?.kill();
  await rm(folder, { recursive: true, force: true });
});

const headers = async (path, accept = "identity") => (await fetch(`${address}${path}`, { headers: { "Accept-Encoding": accept } })).headers;

test("the calculator is sent with the policy in its page, and the other pages with none", async () => {
  const html = await (await fetch(`${address}/en/`)).text();
  const [, own] = html.match(/Content-Security-Policy" content="([^"]+)"/);
  for (const path of ["/en/", "/fr/", "/a/b/en/", "/en/index.html"]) assert.equal((await headers(path)).get("content-security-policy"), own, path);
  for (const path of ["/", "/en/how/", "/en/privacy/", "/en/article83.html"]) assert.equal((await headers(path)).get("content-security-policy"), null, path);
});

test("every file is sent with the other headers, and cached as long as its name allows", async () => {
  const hashed = (await readdir(DIST)).filter((name) => /-[0-9a-f]{16}\.(css|js|json|wasm)$/.test(name));
  assert.ok(hashed.length > 6);
  for (const path of ["/", "/en/", "/en/article83.html", "/SHA256SUMS", ...hashed.map((name) => `/${name}`)]) {
    const sent = await headers(path);
    assert.equal(sent.get("referrer-policy"), "no-referrer", path);
    assert.match(sent.get("permissions-policy"), /camera=\(\)/, path);
    assert.equal(sent.get("x-content-type-options"), "nosniff", path);
    assert.equal(sent.get("access-control-allow-origin"), "*", path);
    assert.equal(sent.get("x-frame-options"), null, path);
    assert.equal(sent.get("cache-control"), /-[0-9a-f]{16}\./.test(path) ? "public, max-age=31536000, immutable" : "no-cache", path);
  }
  assert.equal((await headers("/en/", "gzip")).get("content-encoding"), "gzip", "as the build compressed it");
});

for (const path of ["", "/a/b"]) {
  test(`the calculator and the one file compute under ${path || "/"}`, async () => {
    for (const [file, figure] of [["en/", "€21,974,400"], ["fr/", "21 974 400 €"], ["en/article83.html", "€21,974,400"]]) {
      await page.go(`${address}${path}/${file}`);
      await page.ready();
      await page.mainJob();
      await page.text(".exact .amount", figure);
      await page.run("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })");
    }
  });
}
