import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { Calculator } from "./calculator.js";
import { MAIN, decode, encode } from "./link.js";
import { DIST, serve } from "./server.js";
import { expect, inEnglish, test } from "./test.js";

// The only request: the disk answers it.
test.use({ provoked: /^a request to file:.*\/kept\/article83\.html$/ });

inEnglish((w) => {
  /** The file alone in a folder, as a user would keep it. */
  const saved = async (info) => {
    const file = `${info.outputPath("kept")}/article83.html`;
    await mkdir(info.outputPath("kept"), { recursive: true });
    await cp(`${DIST}/${w.code}/article83.html`, file);
    return file;
  };

  test("computes from a disk, without a network", async ({ context, page }, info) => {
    await context.setOffline(true);
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(await saved(info)).href);
    const calculator = new Calculator(page, w);
    await calculator.ready();
    await calculator.mainJob();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    expect(requests.filter((url) => !url.startsWith("data:"))).toEqual([page.url()]);
  });

  test("opens a link, and makes one that reveals nothing about the disk", async ({ page }, info) => {
    const file = pathToFileURL(await saved(info)).href;
    // As in a browser that does not let a page from a disk copy.
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`${file}#${encode(MAIN)}`);
    const calculator = new Calculator(page, w);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    expect(page.url()).toBe(file);
    await page.getByRole("button", { name: w.copy, exact: true }).click();
    const link = await page.locator(".share textarea").inputValue();
    expect(link).toMatch(/^article83\.html#case1=/);
    expect(decode(`file:///${link}`).operations).toEqual(MAIN.operations);
  });

  test("computes in a strict sandbox on a host that allows nothing", async ({ page }, info) => {
    const folder = info.outputPath("host");
    await mkdir(folder, { recursive: true });
    await cp(await saved(info), `${folder}/article83.html`);
    await writeFile(`${folder}/index.html`, '<!doctype html><title>host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="article83.html" width="1000" height="800"></iframe>');
    const host = await serve(folder);
    try {
      await page.goto(host.address);
      const frame = page.frameLocator("iframe");
      await frame.getByRole("searchbox", { name: w.search }).fill("32");
      await frame.getByRole("searchbox", { name: w.search }).press("Enter");
      await expect(frame.locator(".exact .amount")).toHaveText(w.atLeast(w.money(10)));
      expect(host.requests).toEqual(["GET /", "GET /article83.html"]);
    } finally {
      await host.close();
    }
  });

  test("can be saved from the page, though its network is locked", async ({ calculator, page }) => {
    const site = await serve(DIST);
    try {
      await calculator.open("", site.address);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: w.offline, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("article83.html");
      expect(await readFile(await download.path())).toEqual(await readFile(`${DIST}/${w.code}/article83.html`));
    } finally {
      await site.close();
    }
  });

  test("allows its own scripts and style by their hashes, and no request from the start", async ({ page }, info) => {
    const html = await readFile(await saved(info), "utf8");
    const hash = (pattern) => `'sha256-${createHash("sha256").update(html.match(pattern)[1]).digest("base64")}'`;
    expect(html).toContain(
      `content="default-src 'none'; script-src ${hash(/<script>([^]*?)<\/script>/)} ${hash(/<script type="module">([^]*?)<\/script>/)} 'wasm-unsafe-eval'; ` +
        `style-src ${hash(/<style>([^]*?)<\/style>/)}; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'"`);
    await page.goto(`${pathToFileURL(await saved(info)).href}#${encode({ ...MAIN, country: "FR" })}`);
    await expect(page.locator(".figure")).not.toBeEmpty();
    const outward = await page.locator("[src], link[href], a[href]").evaluateAll((all) =>
      all.filter((e) => e.tagName !== "A" || e.checkVisibility()).map((e) => e.getAttribute("src") ?? e.getAttribute("href")).filter((address) => !/^(#|data:|https:)/.test(address)));
    expect(outward, "it refers to no other files").toEqual([]);
  });
});

test("the list of hashes names every file of the site, and is right", async () => {
  const files = (await readdir(DIST, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.(br|gz)$|^SHA256SUMS$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.replace(/\/$/, "").length + 1));
  const sums = await Promise.all(files.map(async (name) => `${createHash("sha256").update(await readFile(`${DIST}/${name}`)).digest("hex")}  ${name}`));
  expect((await readFile(`${DIST}/SHA256SUMS`, "utf8")).split("\n").filter(Boolean).sort()).toEqual(sums.sort());
});
