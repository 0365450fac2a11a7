import { mkdir, readFile, writeFile } from "node:fs/promises";

import { expectNothingForAxe } from "./axe.js";
import { Calculator } from "./calculator.js";
import { MAIN, caseOf, encode } from "./link.js";
import { DIST, HOSTS, serve } from "./server.js";
import { expect, inEnglish, test as base } from "./test.js";

const HEIGHT = { type: "article83:height", v: 1 };

const test = base.extend({
  /** The site, on its own origin. */
  site: async ({}, use) => {
    const site = await serve(DIST);
    await use(site);
    await site.close();
  },
  /** Opens someone else's page, on another origin; `heard` collects every message to it. */
  visit: async ({ page, site, words }, use) => {
    const hosts = [];
    await use(async (name, values = {}, folder = HOSTS) => {
      const host = await serve(folder, { values: { site: site.address, language: words.code, theme: "auto", ...values } });
      hosts.push(host);
      await page.addInitScript(() => {
        if (parent !== self) return;
        globalThis.heard = [];
        addEventListener("message", ({ data }) => heard.push(data));
      });
      await page.goto(`${host.address}/${name}`);
      return host;
    });
    for (const host of hosts) await host.close();
  },
});

// The browser reports what a sandbox does not permit.
test.use({ provoked: /^(error|warning): (Blocked opening|Ignored call to 'print\(\)'|Download is disallowed|Permissions policy violation: The Clipboard)/ });

const heard = (page) => page.evaluate(() => globalThis.heard);
const inner = (page, selector) => page.frameLocator(selector);
const heightOf = (page, selector) => page.locator(selector).evaluate((frame) => frame.clientHeight);
const bodyOf = (frame) => frame.locator("body").evaluate((body) => body.getBoundingClientRect().height);

/** Expects a frame to be as high as its content, with nothing to scroll. */
const expectFitted = async (page, selector) => {
  const frame = inner(page, selector);
  // A browser does not lay out a frame that is out of view.
  await page.locator(selector).scrollIntoViewIfNeeded();
  await expect(async () => {
    expect(Math.abs((await heightOf(page, selector)) - (await bodyOf(frame)))).toBeLessThan(1.01);
    expect(await frame.locator("html").evaluate((html) => html.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  }).toPass();
};

/** A folder with a page that has this body. */
const written = async (info, lines) => {
  const folder = info.outputPath("host");
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/index.html`, `<!doctype html><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">${lines}`);
  return folder;
};

inEnglish((w) => {
  test("an iframe alone is enough: it computes at its height, and scrolls inside", async ({ page, site, visit }) => {
    const host = await visit("plain.html");
    const frame = inner(page, "iframe");
    const calculator = new Calculator(frame, w);
    await calculator.ready();
    await expect(frame.getByRole("banner")).toHaveCount(0);
    await expect(frame.getByText(w.disclaimer)).toBeVisible();
    const loaded = site.requests.length;
    await calculator.mainJob();
    await expect(frame.locator(".bar-figure"), "in view without scrolling").toBeInViewport();
    await calculator.showResult();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await calculator.hideResult();
    expect(await heightOf(page, "iframe")).toBe(720);
    expect(await frame.locator("html").evaluate((html) => html.scrollHeight)).toBeGreaterThan(720);
    expect(await frame.locator("html").evaluate(() => { try { return typeof localStorage; } catch { return "blocked"; } })).toBe("blocked");
    expect(site.requests.slice(loaded)).toEqual([]);
    expect([site.requests, host.requests]).toEqual([[`GET /${w.code}/article83.html`], ["GET /plain.html"]]);
  });

  test("with the script, each of several frames grows and shrinks with its content", async ({ page, visit }) => {
    await visit("blog.html");
    const [first, second] = ["#first", "#second"].map((selector) => new Calculator(inner(page, selector), w));
    await expect(first.figure).toHaveText(w.atLeast(w.money(20)));
    await expectFitted(page, "#first");
    await expectFitted(page, "#second");
    const [high, low] = [await heightOf(page, "#first"), await heightOf(page, "#second")];
    await expect(inner(page, "#first").locator(".bar button"), "where nothing scrolls, nothing needs to open").toBeHidden();
    await expect(first.figure).toBeVisible();
    await first.clear.click();
    await expect.poll(() => heightOf(page, "#first")).toBeLessThan(high - 500);
    await expectFitted(page, "#first");
    expect(await heightOf(page, "#second"), "another frame stays as it is").toBe(low);
    await second.choose("33");
    await expect.poll(() => heightOf(page, "#second")).toBeGreaterThan(low + 200);
    await expectFitted(page, "#second");
    expect(await heightOf(page, "#other"), "no height is taken from a frame that is not ours").toBe(150);
    await page.setViewportSize({ width: 420, height: 800 });
    await expectFitted(page, "#first");
  });

  test("fits a frame of 280 pixels", async ({ page, visit }) => {
    await visit("blog.html");
    const calculator = new Calculator(inner(page, "#second"), w);
    await calculator.mainJob();
    for (const question of [1, 2, 3, 4, 5, 6, 7]) {
      await calculator.ask(question);
      const over = await inner(page, "#second").locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
      expect.soft(over, `question ${question}`).toBe(0);
    }
    await expect(inner(page, "#second").getByText(w.disclaimer)).toBeVisible();
  });

  test("tells its height and nothing else, whatever is done in it or told to it", async ({ page, visit }) => {
    await visit("plain.html");
    const frame = inner(page, "iframe");
    const calculator = new Calculator(frame, w);
    await calculator.mainJob();
    await calculator.precise();
    await frame.getByText(w.details(1), { exact: true }).click();
    await frame.getByRole("textbox", { name: w.conductName, exact: true }).fill("Secret name");
    await calculator.showResult();
    await frame.getByRole("button", { name: w.openAll, exact: true }).click();
    // What has the focus below the answer closes it.
    await calculator.showResult();
    for (const name of [w.copy, w.print, w.save, w.saveTable]) await frame.getByRole("button", { name, exact: true }).click();
    await page.evaluate((told) => {
      const target = document.querySelector("iframe").contentWindow;
      for (const data of [told, { ...told, height: 0 }, { type: "article83:case" }, "article83", null, { v: 1 }]) target.postMessage(data, "*");
    }, HEIGHT);
    await calculator.hideResult();
    await calculator.clear.click();
    await expect(calculator.spoken).toHaveText(w.cleared);
    const messages = await heard(page);
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages) {
      expect(message).toEqual({ ...HEIGHT, height: expect.any(Number) });
      expect(message.height).toBeGreaterThan(500);
    }
  });

  test("under each sandbox, and without one, it starts, takes no focus and does not scroll the page", async ({ page, site, visit }, info) => {
    for (const sandbox of ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', 'sandbox="allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"', ""]) {
      const folder = await written(info, `<p style="height:1200px">before</p><iframe ${sandbox} src="${site.address}/${w.code}/article83.html#${encode(MAIN)}" width="600" height="500"></iframe>`);
      await visit("", {}, folder);
      await expect(inner(page, "iframe").locator(".exact .amount")).toHaveText(w.atMost(w.money(21.9744)));
      expect(await page.evaluate(() => [scrollY, document.activeElement.tagName]), sandbox).toEqual([0, "BODY"]);
    }
  });

  test("can be opened in full with its case, and says what the page around may not permit", async ({ context, page, visit, site }) => {
    await visit("plain.html");
    const frame = inner(page, "iframe");
    const calculator = new Calculator(frame, w);
    await calculator.mainJob();
    await calculator.showResult();
    await expect(frame.locator(".full code")).toHaveText(`${site.address}/${w.code}/article83.html`);
    await expect(frame.locator(".full .help")).toBeVisible();
    await frame.locator(".full a").click();
    expect(context.pages().length, "not permitted here, and nothing happens").toBe(1);
    // As in the HTML from the builder.
    await page.locator("iframe").evaluate((element) => { element.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox"; element.src += "?theme=dark"; });
    await expect(frame.locator("html"), "the new one").toHaveAttribute("data-theme", "dark");
    await calculator.ready();
    await calculator.mainJob();
    await calculator.showResult();
    const [full] = await Promise.all([context.waitForEvent("page"), frame.locator(".full a").click()]);
    const whole = new Calculator(full, w);
    await expect(whole.figure).toHaveText(w.atMost(w.money(21.9744)));
    await expect(full.getByRole("banner")).toBeVisible();
    await expect(full.locator(".full")).toBeHidden();
    expect(full.url()).toBe(`${site.address}/${w.code}/article83.html`);
  });

  test("leaving the page around it asks nothing", async ({ page, visit }) => {
    await visit("plain.html");
    await new Calculator(inner(page, "iframe"), w).mainJob();
    const asked = [];
    page.on("dialog", (dialog) => { asked.push(dialog.type()); dialog.accept(); });
    await page.goto("about:blank");
    expect(asked).toEqual([]);
  });

  test("takes what the address asks for, and a link before it", async ({ page, site, visit }, info) => {
    const show = async (address) => {
      await visit("", {}, await written(info, `<iframe sandbox="allow-scripts" src="${site.address}/${w.code}/article83.html${address}" width="1000" height="800"></iframe>`));
      return new Calculator(inner(page, "iframe"), w);
    };
    let calculator = await show("?country=FR&amp;provisions=5(1)(f),%2032%20FR:82");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await expect(calculator.removal("FR:82")).toBeVisible();
    await expect(inner(page, "iframe").locator(".opened")).toBeHidden();
    await calculator.ask(2);
    await expect(calculator.country).toHaveValue("FR");

    calculator = await show("?country=IE");
    await calculator.ask(2);
    await expect(calculator.country).toHaveValue("IE");
    await expect(calculator.figure).toHaveClass(/empty/);

    calculator = await show(`?provisions=33#${encode(caseOf([["6"]]))}`);
    await expect(calculator.removal("6")).toBeVisible();
    await expect(calculator.removal("33")).toHaveCount(0);

    calculator = await show("?provisions=5(1)(z)");
    await expect(inner(page, "iframe").locator(".opened")).toHaveText(w.notOpened(w.refused.provision("operations[0].infringements[0].provision")));
  });
});

test.describe("an unknown or invalid parameter", () => {
  test.use({ provoked: /^warning: article83: the parameter / });

  test("is ignored, with a warning in the console", async ({ page, site, visit }, info) => {
    const warnings = [];
    page.on("console", (message) => { if (message.type() === "warning") warnings.push(message.text()); });
    const asked = ["turnover=5000000", "theme=pink", "theme=dark,dark,dark", "accent=red", "accent=12345", "compact=yes", "country=fr", "provisions=<b>", "constructor=1", "__proto__=1", "toString=1"];
    const query = asked.map((one) => one.replace(/=.*/, (value) => `=${encodeURIComponent(value.slice(1))}`)).join("&amp;");
    await visit("", {}, await written(info, `<iframe sandbox="allow-scripts" src="${site.address}/en/article83.html?${query}"></iframe>`));
    await expect(inner(page, "iframe").locator("form.facts")).toBeVisible();
    expect(warnings).toEqual(asked.map((one) => `article83: the parameter ${one} was ignored`));
    expect(await inner(page, "iframe").locator("html").evaluate((html) => [html.className, html.dataset.theme, html.getAttribute("style")])).toEqual(["framed", undefined, null]);
  });
});

test("in a dark page it is dark, and transparent if asked to be", async ({ page, visit }) => {
  const colours = () => inner(page, "iframe").locator("html").evaluate((html) => ["color-scheme", "background-color"].map((name) => getComputedStyle(html).getPropertyValue(name)));
  for (const [theme, expected] of [
    ["dark", ["dark", "rgb(22, 24, 28)"]],
    ["light", ["light", "rgb(251, 250, 246)"]],
    ["auto", ["light dark", "rgb(251, 250, 246)"]],
    ["transparent,dark", ["dark", "rgba(0, 0, 0, 0)"]],
    ["transparent", ["light dark", "rgba(0, 0, 0, 0)"]],
  ]) {
    await visit("dark.html", { theme });
    await expect(inner(page, "iframe").locator("form.facts")).toBeVisible();
    expect(await colours(), theme).toEqual(expected);
  }
});

test("whatever colour a host gives, links and buttons can be read", async ({ page, site }) => {
  const colours = ["000", "fff", "f00", "0f0", "00f", "ff0", "0ff", "f0f", "808080", "ffb000", "1a5fb4", "7a1f2b", "c0ffee"];
  for (const accent of colours) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.address}/en/article83.html?accent=${accent}&provisions=6`);
      await expect(page.locator(".happened")).toBeVisible();
      const contrasts = await page.evaluate(() => {
        const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
        const luminance = (colour) => {
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (one, other) => {
          const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        const accent = style(".precise > summary").color;
        const button = style(".next button");
        return [
          contrast(accent, style("html").backgroundColor), contrast(accent, style(".sheet").backgroundColor), contrast(accent, style(".happened").backgroundColor),
          contrast(button.color, button.backgroundColor), contrast(style(".help").color, style(".happened").backgroundColor),
        ];
      });
      for (const contrast of contrasts) expect(contrast, `${accent}, ${colorScheme}: ${contrasts}`).toBeGreaterThan(4.5);
    }
  }
});

test("a page with a strict policy of its own takes the frame and the script", async ({ page, visit }) => {
  await visit("strict.html");
  await expectFitted(page, "iframe");
});

test("the script for hosts takes a height of its own frames alone, in whole pixels and within bounds", async ({ page, site, visit }, info) => {
  const folder = await written(info, `<iframe src="article83.html" height="300" style="box-sizing:border-box;border:5px solid"></iframe><script src="${site.address}/embed.js"></script>`);
  await writeFile(`${folder}/article83.html`, "<!doctype html><title>pretends to be the calculator</title>");
  await visit("", {}, folder);
  const tell = async (data) => {
    await page.locator("iframe").evaluate((frame, data) => new Promise((done) => {
      addEventListener("message", done, { once: true });
      frame.contentWindow.eval(`parent.postMessage(${data}, "*")`);
    }), data);
    return page.locator("iframe").evaluate((frame) => frame.clientHeight);
  };
  const told = (height) => `{ type: "article83:height", v: 1, height: ${height} }`;
  expect(await tell(told(640)), "its border not included").toBe(640);
  for (const data of [told(99), told(-1), told(640.5), told('"800"'), told("NaN"), told("Infinity"), told("undefined"), '{ type: "article83:height", v: 2, height: 800 }', '{ type: "height", v: 1, height: 800 }', "null", '"article83:height"', "800"]) {
    expect(await tell(data), data).toBe(640);
  }
  expect(await tell(told(1e9))).toBe(20_000);
  expect(await tell(told(100))).toBe(100);
});

test("the keyboard goes into a frame, works a case there, and comes out of it", async ({ page, site, visit, words }, info) => {
  await visit("", {}, await written(info, `<a href="#a" id="a">before</a><iframe sandbox="allow-scripts" src="${site.address}/en/article83.html" width="800" height="600"></iframe><a href="#b" id="b">after</a>`));
  const frame = inner(page, "iframe");
  const calculator = new Calculator(frame, words);
  await calculator.ready();
  const focused = () => frame.locator("body").evaluate(() => document.activeElement?.name ?? "");
  const tabTo = async (reached) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press("Tab");
      if (await reached()) return;
    }
    throw new Error("not reached");
  };
  await page.locator("#a").focus();
  await tabTo(async () => (await focused()) === "search");
  await page.keyboard.type("32");
  await page.keyboard.press("Enter");
  await tabTo(async () => (await focused()) === "turnover");
  await page.keyboard.type("2bn");
  await expect(frame.locator(".exact .amount")).toHaveText(words.atMost(words.money(40)));
  await tabTo(() => page.evaluate(() => document.activeElement.id === "b"));
});

test("axe finds nothing in a frame", async ({ page, visit, words }) => {
  await visit("blog.html");
  const calculator = new Calculator(inner(page, "#second"), words);
  await calculator.mainJob();
  await expect(new Calculator(inner(page, "#first"), words).figure).toHaveText(words.atLeast(words.money(20)));
  await page.locator("#other").evaluate((other) => other.remove());
  await expectNothingForAxe(page);
});

test("the calculator in a frame is a landmark with a name, so that it is not taken for the page's own", async ({ page, visit, words }) => {
  await visit("blog.html");
  await expect(inner(page, "#second").getByRole("main", { name: words.heading, exact: true })).toBeVisible();
});

test("the script for hosts has less than a thousand bytes, and loads nothing", async () => {
  const script = await readFile(`${DIST}/embed.js`, "utf8");
  expect(Buffer.byteLength(script)).toBeLessThan(1000);
  expect(script).not.toMatch(/\bimport\b|fetch|https?:|\bsrc\s*=(?!")/);
});
