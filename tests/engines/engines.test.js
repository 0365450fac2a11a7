// The main flows, the lock and the one file in one engine. Requests are read from the server's log, never from the page.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { MAIN, encode } from "../browser/link.js";
import { DIST, HOSTS, serve } from "../browser/server.js";
import { By, CAN, Page, SAVED } from "./engine.js";

const FIGURE = "€21,974,400";

let page;
let site;
let other;
before(async () => {
  [page, site, other] = await Promise.all([Page.open(), serve(DIST), serve(DIST)]);
});
after(async () => {
  await page?.close();
  await Promise.all([site?.close(), other?.close()]);
});

/** Opens the calculator; `seen` returns the requests to the server since then. */
async function calculator(path = "/en/") {
  await page.go(`${site.address}${path}`);
  await page.ready();
  const loaded = site.requests.length;
  return { seen: () => site.requests.slice(loaded) };
}

/** Leaves the page without being asked about the case. */
const leave = () => page.run("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })");

test("the ceiling of a case that is typed, without a request after the start", async () => {
  const { seen } = await calculator();
  await page.mainJob();
  await page.text(".exact .amount", FIGURE);
  await page.press(".part > summary");
  await page.press(".why .fold button");
  await page.until("return document.querySelectorAll('.tree details:not([open])').length", 0);
  await page.press(".clear button");
  await page.text(".figure", /^Up to €10 or €20 million/);
  assert.deepEqual(seen(), []);
});

test("a start asks for each file once", async () => {
  const before = site.requests.length;
  await calculator();
  const asked = site.requests.slice(before);
  assert.ok(asked.some((request) => request.endsWith(".wasm")), asked.join(", "));
  assert.deepEqual(asked.toSorted(), [...new Set(asked)].toSorted());
});

test("the second part of the program comes in behind the lock, while the first already answers", async () => {
  let deliver;
  const held = new Promise((done) => { deliver = done; });
  const slow = await serve(DIST, { hold: (address) => address.includes("/second-") && held });
  try {
    await page.go(`${slow.address}/en/#${encode(MAIN)}`);
    await page.text(".exact .amount", FIGURE);
    const before = slow.requests.length;
    const tried = () =>
      page.driver.executeAsyncScript(
        "const done = arguments[0]; fetch('probe').then(() => 'answered', () => 'refused').then(done)");
    assert.equal(await tried(), "refused");
    assert.equal(await page.run("return document.querySelectorAll('.part').length"), 0);
    deliver();
    await page.ready();
    await page.press(".part > summary");
    await page.until("return document.querySelectorAll('.why .tree').length > 0");
    assert.equal(await tried(), "refused");
    assert.deepEqual(slow.requests.slice(before).filter((request) => !request.includes("/second-")), []);
    await leave();
  } finally {
    await slow.close();
  }
});

test("amounts as people type them", async () => {
  for (const [path, amounts] of [
    ["/en/", [["549.4m", /€549,400,000/], ["2.5bn", /€2,500,000,000/], ["1 234 567.89", /€1,234,567\.89/], ["1.234", /€1\.234.*€1,234/]]],
    ["/fr/", [["549,4 M", /549 400 000 €/], ["2,5 Md", /2 500 000 000 €/], ["1 234 567,89", /1 234 567,89 €/]]],
  ]) {
    await calculator(path);
    await page.choose("32");
    await page.ask(3);
    for (const [typed, read] of amounts) {
      await page.type("turnover", typed);
      await page.text(".read-back", read);
    }
    await leave();
  }
});

test("a link opens a case, and a change of language keeps it", async () => {
  await page.go(`${site.address}/en/#${encode(MAIN)}`);
  await page.text(".exact .amount", FIGURE);
  await page.until("return location.hash", "");
  await page.press(".language");
  await page.press("a[data-language][hreflang=fr]");
  await page.until("return location.pathname", "/fr/");
  await page.text(".exact .amount", "21 974 400 €");
  await page.until("return location.hash", "");
  await leave();
});

test("every way out is refused, and neither host sees a request", async () => {
  const { seen } = await calculator();
  const knows = await page.run("return document.createElement('link').relList.supports('prefetch')");
  const rows = await page.tryEverything(other.address);
  await page.until("return document.querySelector('#lock [role=status]').textContent", "No request got through.");
  const connects = "sends no data";
  const words = { prefetch: knows ? "refused" : "unknown to this browser", preconnect: connects };
  assert.equal(rows.length, 14);
  assert.deepEqual(rows, rows.map(([way]) => [way, words[way] ?? "refused", way === "Worker" ? "–" : words[way] ?? "refused"]));
  assert.deepEqual(seen(), []);
  assert.deepEqual(other.requests, []);
  await page.mainJob();
  await page.text(".exact .amount", FIGURE);
  await leave();
});

test("no script takes the lock away", async () => {
  const { seen } = await calculator();
  const asked = await page.driver.executeAsyncScript(
    "const [address, done] = arguments; for (const meta of document.querySelectorAll('meta')) meta.remove();" +
      "Promise.all([location.href, address].map((url) => fetch(url).then(() => 'answered', () => 'refused'))).then(done)",
    other.address);
  assert.deepEqual(asked, ["refused", "refused"]);
  assert.deepEqual([seen(), other.requests], [[], []]);
});

test("a case is saved as a file", { skip: !CAN.save && "the driver does not say where" }, async () => {
  const { seen } = await calculator();
  await page.choose("32");
  await page.press(".share .actions button:nth-of-type(3)");
  const file = join(SAVED, "article83-case.json");
  for (let tries = 0; tries < 50 && !existsSync(file); tries += 1) await new Promise((done) => setTimeout(done, 100));
  assert.equal(JSON.parse(await readFile(file, "utf8")).operations[0].infringements[0].provision, "32");
  assert.deepEqual(seen(), []);
  await leave();
});

test("a note is printed", { skip: !CAN.print && "the driver has no command for it" }, async () => {
  const { seen } = await calculator(`/en/#${encode(MAIN)}`);
  await page.text(".exact .amount", FIGURE);
  const pdf = Buffer.from(await page.driver.printPage({}), "base64");
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
  assert.deepEqual(seen(), []);
  await leave();
});

test("the one file computes from a disk", async () => {
  const folder = await mkdtemp(join(tmpdir(), "article83-"));
  try {
    for (const [language, figure] of [["en", FIGURE], ["fr", "21 974 400 €"]]) {
      const file = join(folder, "article83.html");
      await cp(join(DIST, language, "article83.html"), file);
      await page.go(pathToFileURL(file).href);
      await page.ready();
      await page.mainJob();
      await page.text(".exact .amount", figure);
      await leave();
      await page.go(`${pathToFileURL(file).href}#${encode(MAIN)}`);
      await page.text(".exact .amount", figure);
      await page.until("return location.hash", "");
      await leave();
    }
    const before = other.requests.length;
    await page.go(pathToFileURL(join(folder, "article83.html")).href);
    await page.ready();
    const rows = await page.tryEverything(other.address);
    assert.ok(rows.every(([, here]) => here === "–"), "a disk is not a host");
    assert.ok(rows.every(([way, , there]) => /^pre|Worker/.test(way) || there === "refusée"), JSON.stringify(rows));
    assert.deepEqual(other.requests.slice(before), []);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("the one file computes in a strict sandbox, on a host that allows nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "article83-"));
  await cp(join(DIST, "en", "article83.html"), join(folder, "article83.html"));
  await writeFile(join(folder, "index.html"),
    '<!doctype html><title>host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="article83.html" width="1000" height="800"></iframe>');
  const host = await serve(folder);
  try {
    await page.go(host.address);
    await page.driver.switchTo().frame(0);
    await page.ready();
    if (CAN.typeIntoFrames) {
      await page.choose("32");
    } else {
      await page.run("const search = document.querySelector('[name=search]'); search.value = '32'; search.dispatchEvent(new Event('input', { bubbles: true }));" +
        "search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))");
    }
    await page.text(".exact .amount", "€10,000,000, more for a large turnover");
    assert.equal(await page.run("return globalThis.origin"), "null");
    assert.deepEqual(host.requests, ["GET /", "GET /article83.html"]);
  } finally {
    await page.driver.switchTo().defaultContent();
    await host.close();
    await rm(folder, { recursive: true });
  }
});

test("in host pages its frames follow their content, and reveal nothing else", async () => {
  const values = { site: site.address, language: "en", theme: "dark" };
  const host = await serve(HOSTS, { values });
  const heights = "return [...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)";
  /** Does something in a frame of the page. */
  const inside = async (selector, act) => {
    await page.run("document.querySelector(arguments[0]).scrollIntoView()", selector);
    await page.driver.switchTo().frame(await page.driver.findElement(By.css(selector)));
    try {
      return await act();
    } finally {
      await page.driver.switchTo().defaultContent();
    }
  };
  const body = "return Math.ceil(document.body.getBoundingClientRect().height)";
  try {
    for (const [path, selector] of [["blog.html", "#first"], ["blog.html", "#second"], ["strict.html", "iframe"]]) {
      await page.go(`${host.address}/${path}`);
      await page.run("const { dataset } = document.body; dataset.heard = ''; addEventListener('message', ({ data, source }) => { if (source !== document.getElementById('other')?.contentWindow) dataset.heard += JSON.stringify(data) + '\\n'; })");
      await inside(selector, () => page.ready());
      const fits = async () => {
        const content = await inside(selector, async () => {
          await page.until("return innerHeight === Math.ceil(document.body.getBoundingClientRect().height)");
          return page.run(body);
        });
        const frame = await page.run("return document.querySelector(arguments[0]).clientHeight", selector);
        assert.ok(Math.abs(frame - content) <= 1, `${path} ${selector}: ${frame} and ${content}`);
        return frame;
      };
      const before = await fits();
      if (selector === "#first") {
        await inside(selector, async () => {
          await page.text(".exact .amount", "€20,000,000, more for a large turnover");
          await page.run("document.querySelector('.clear button').click()");
          await page.text(".figure", /^Up to €10 or €20 million/);
        });
        assert.ok((await fits()) < before - 500, "it shrinks");
        assert.equal((await page.run(heights)).at(-1), 150, "a frame that is not ours stays as it is");
      }
      const told = await page.run("return document.body.dataset.heard");
      if (selector === "#first") assert.ok(told, "it reported that it shrank");
      for (const message of told.split("\n").filter(Boolean)) assert.match(message, /^\{"type":"article83:height","v":1,"height":\d+\}$/);
    }
    await page.go(`${host.address}/plain.html`);
    await inside("iframe", async () => {
      await page.ready();
      assert.equal(await page.run("return globalThis.origin"), "null");
    });
    assert.deepEqual(await page.run(heights), [720]);
    await page.go(`${host.address}/dark.html`);
    const colours = await inside("iframe", async () => {
      await page.ready();
      return page.run("const style = getComputedStyle(document.documentElement); return [style.colorScheme, style.backgroundColor, document.querySelector('.figure').textContent.startsWith('€20')]");
    });
    assert.deepEqual(colours, ["dark", "rgb(22, 24, 28)", true]);
  } finally {
    await host.close();
  }
});

test("the builder's HTML shows the calculator in a bare page", async () => {
  await page.go(`${site.address}/en/embed/`);
  await page.until("return document.getElementById('builder').hidden", false);
  await page.run("const { elements } = document.getElementById('choices'); elements.country.value = 'FR'; elements.happened.value = ''; document.querySelector('[name=provision][value=\"32\"]').click()");
  const lines = await page.until("return document.getElementById('snippet').value", /country=FR&amp;provisions=32/);
  const folder = await mkdtemp(join(tmpdir(), "article83-"));
  await writeFile(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,">${lines}`);
  const host = await serve(folder);
  try {
    await page.go(host.address);
    await page.driver.switchTo().frame(0);
    await page.text(".figure", /€10 million/);
    await page.until("return innerHeight === Math.ceil(document.body.getBoundingClientRect().height)");
  } finally {
    await page.driver.switchTo().defaultContent();
    await host.close();
    await rm(folder, { recursive: true });
  }
});
