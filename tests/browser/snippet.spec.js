import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";

import { expectNothingForAxe } from "./axe.js";
import { Calculator } from "./calculator.js";
import { DIST, serve } from "./server.js";
import { expect, inEnglish, test } from "./test.js";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const KEYS = {
  theme: "page.embed.theme",
  dark: "page.embed.theme_dark",
  accented: "page.embed.accented",
  accent: "page.embed.accent",
  compact: "page.embed.compact",
  country: "page.embed.country",
  happened: "page.embed.happened",
  decision: "page.embed.case",
  permits: "page.embed.permits",
  fixed: "page.embed.autosize_none",
  height: "page.embed.height",
  lines: "page.embed.snippet",
  copy: "page.embed.copy",
  copied: "page.embed.copied",
  notCopied: "page.embed.not_copied",
  title: "page.frame.title",
  noscript: "page.embed.noscript",
};

const fieldOf = (page, label) => page.getByLabel(label, { exact: true });
const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");

inEnglish((w) => {
  const said = w.texts(KEYS);

  test("the HTML, pasted into a bare page, shows what was chosen", async ({ page }, info) => {
    await page.goto(`/${w.code}/embed/`);
    await fieldOf(page, said.theme).selectOption({ label: said.dark });
    await page.getByRole("checkbox", { name: said.accented, exact: true }).check();
    await fieldOf(page, said.accent).fill("#00ff00");
    await page.getByRole("checkbox", { name: said.compact }).uncheck();
    await fieldOf(page, said.happened).selectOption("");
    await fieldOf(page, said.country).selectOption("FR");
    await page.getByRole("checkbox", { name: /^32 / }).check();
    await page.getByRole("checkbox", { name: /^5\(1\)\(f\) / }).check();
    const lines = await page.getByRole("textbox", { name: said.lines }).inputValue();
    const site = new URL(page.url()).origin;
    expect(plain(lines)).toBe(
      `<iframe src="${site}/${w.code}/article83.html?theme=dark&amp;accent=00ff00&amp;country=FR&amp;provisions=5(1)(f),32" title="${plain(said.title)}" ` +
        'width="100%" height="560" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox" ' +
        `allow="clipboard-write" style="border:0"></iframe>\n<script async src="${site}/embed.js"></script>`);
    const preview = new Calculator(page.frameLocator("#preview iframe"), w);
    await expect(preview.figure).toHaveText(w.atLeast(w.money(20)));

    await mkdir(info.outputPath("host"), { recursive: true });
    await writeFile(`${info.outputPath("host")}/index.html`, `<!doctype html><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,">${lines}`);
    const host = await serve(info.outputPath("host"));
    try {
      await page.goto(host.address);
      const frame = page.frameLocator("iframe");
      const calculator = new Calculator(frame, w);
      await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
      await calculator.mainJob();
      await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
      await expect(frame.locator("html")).toHaveCSS("color-scheme", "dark");
      await expect(frame.locator("html")).toHaveClass(/fitted/);
      await expect.poll(() => page.evaluate(() => document.querySelector("iframe").clientHeight)).toBeGreaterThan(1500);
      expect(host.requests).toEqual(["GET /"]);
    } finally {
      await host.close();
    }
  });

  test("the preview begins with a result, in the small form, and takes a real case", async ({ page }) => {
    await page.goto(`/${w.code}/embed/`);
    const lines = page.getByRole("textbox", { name: said.lines });
    await expect(lines).toHaveValue(/\?compact=1&amp;happened=marketing-without-consent" .* height="560" /);
    const preview = page.frameLocator("#preview iframe");
    await expect(preview.locator(".figure")).toHaveText(w.short(20));
    await fieldOf(page, said.decision).selectOption("IE-TIKTOK-530");
    await expect(lines).toHaveValue(/\?compact=1&amp;case=IE-TIKTOK-530" /);
    await expect(preview.locator(".opened-as")).toHaveText(/TikTok/);
  });

  test("without the script the height is fixed, in the preview too, and the strictest sandbox is enough", async ({ page }) => {
    await page.goto(`/${w.code}/embed/`);
    await page.getByRole("radio", { name: said.fixed }).check();
    await page.getByRole("checkbox", { name: said.permits }).uncheck();
    const height = page.getByRole("spinbutton", { name: said.height });
    await height.fill("500");
    const lines = page.getByRole("textbox", { name: said.lines });
    await expect(lines).toHaveValue(/ height="500" .* sandbox="allow-scripts" style="border:0"><\/iframe>$/);
    await expect(page.frameLocator("#preview iframe").locator("form.facts")).toBeVisible();
    const now = await lines.inputValue();
    await height.fill("50");
    await expect(lines, "an invalid height changes nothing").toHaveValue(now);
    await expect(height).toHaveJSProperty("validity.valid", false);
    expect(await page.locator("#preview iframe").evaluate((frame) => frame.clientHeight)).toBe(500);
  });

  test("the HTML is copied, or selected if the browser refuses to copy", async ({ page }) => {
    await page.goto(`/${w.code}/embed/`);
    const copy = page.getByRole("button", { name: said.copy, exact: true });
    await copy.click();
    await expect(page.getByRole("status").getByText(said.copied, { exact: true })).toBeVisible();
    const lines = page.getByRole("textbox", { name: said.lines });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines.inputValue());
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
    await copy.click();
    await expect(page.getByRole("status").getByText(said.notCopied)).toBeVisible();
    expect(await page.evaluate(() => getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd))).toBe(await lines.inputValue());
  });

  test("can be used with the keyboard alone", async ({ page }) => {
    await page.goto(`/${w.code}/embed/`);
    await fieldOf(page, said.theme).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(page.getByRole("textbox", { name: said.lines })).toHaveValue(/theme=light&amp;accent=1a5fb4&amp;compact=1&amp;happened=/);
  });

  for (const width of [1280, 320]) {
    test(`axe finds nothing at ${width} pixels, and nothing is cut off`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${w.code}/embed/`);
      await expect(page.frameLocator("#preview iframe").locator("form.facts")).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await expectNothingForAxe(page);
    });
  }

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("there is HTML that needs only the address filled in", async ({ page }) => {
      await page.goto(`/${w.code}/embed/`);
      await expect(page.locator("noscript .notice")).toBeVisible();
      await expect(page.locator("noscript .notice")).toHaveText(said.noscript);
      await expect(page.locator("noscript code")).toContainText(`<iframe src="ADDRESS/${w.code}/article83.html"`);
      await expect(page.locator("#builder")).toBeHidden();
    });
  });

  test("a program finds the frame by oEmbed if the address of the site is known", async ({ page }) => {
    const { ADDRESS } = process.env;
    const file = `${DIST}/${w.code}/oembed.json`;
    test.skip(!ADDRESS && !existsSync(file), "built without --address");
    await page.goto(`/${w.code}/`);
    await expect(page.locator('link[type="application/json+oembed"]')).toHaveAttribute("href", "oembed.json");
    const described = JSON.parse(await readFile(file, "utf8"));
    const { html, title, provider_url: site, ...rest } = described;
    expect(rest).toEqual({ version: "1.0", type: "rich", width: 800, height: 720, provider_name: "article83" });
    if (ADDRESS) expect(site).toBe(ADDRESS);
    expect([plain(title), plain(html)]).toEqual([plain(said.title), expect.stringContaining(`<iframe src="${site}${w.code}/article83.html" title="${plain(said.title)}" `)]);
  });
});
