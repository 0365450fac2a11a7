// What a language decides, in each of them: that what is typed is read, found, said, written and printed as the language does it. All of it comes
// from the files of the language, so that another language needs no test of its own.
import { readFileSync } from "node:fs";

import { parse } from "smol-toml";

import { MAIN, encode } from "./link.js";
import { pages, squeeze } from "./pdf.js";
import { expect, inEachLanguage, languageLink, test } from "./test.js";
import { words } from "./words.js";

const FOLDERS = ["", "accessibility/", "changes/", "countries/", "countries/at/", "countries/de/", "decisions/", "decisions/by-sector/", "decisions/LU-AMAZON-746/", "embed/", "how/", "limits/", "myths/", "privacy/"];

/** What was not filled in. */
const HOLES = /\{[a-z_0-9]+\}|\bNaN\b/;

const seen = (page) => page.locator("body").evaluate((body) => body.innerText);

inEachLanguage((w) => {
  const heading = { result: w.text("result.table"), decides: w.decides };

  test("a case is typed as the language writes it, and answered in it", async ({ calculator, page }) => {
    await calculator.open();
    await expect(page.locator("html")).toHaveAttribute("lang", w.code);
    await expect(page).toHaveTitle(w.title);
    await calculator.choose("5(1)(f)", "32");
    await calculator.answer(w.undertaking, w.yes);
    // With the signs and the abbreviation of the language.
    await calculator.state(w.money(549.36).replace("€", "").trim());
    await expect(calculator.figure).toHaveText(w.money(21.9744));
    await expect(calculator.short).toHaveText(w.short(21.97));
    await expect(page.getByRole("table", { name: heading.result })).toBeVisible();
    await expect(calculator.row("5(1)(f)").getByRole("cell")).toHaveText([w.cited("83(5)(a)"), `${w.money(21.9744)} ${w.decides}`]);
    await expect(calculator.row("32").getByRole("cell")).toHaveText([w.cited("83(4)(a)"), w.money(10.9872)]);
    for (const amount of [w.short(549.36), `${new Intl.NumberFormat(w.numbers).format(549.36)} M EUR`]) {
      await calculator.state(amount);
      await expect(calculator.figure, amount).toHaveText(w.money(21.9744));
    }
    expect(await seen(page)).not.toMatch(HOLES);
  });

  test("no label of the picture covers another on a phone", async ({ calculator, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await calculator.open(encode(MAIN));
    await calculator.showResult();
    const labels = calculator.result.locator(".picture").first().locator(".tick-label");
    await expect(labels.first()).toBeVisible();
    const places = await labels.evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).map(({ left, right }) => ({ left, right })).sort((one, next) => one.left - next.left));
    expect(places.length).toBeGreaterThan(2);
    for (const [place, { left }] of places.slice(1).entries()) expect(left).toBeGreaterThan(places[place].right);
  });

  test("what happened is found in the words of the language", async ({ calculator, page }) => {
    const { query } = parse(readFileSync(new URL(`../cases/queries/${w.code}.toml`, import.meta.url), "utf8"));
    await calculator.open();
    for (const { text } of query.filter(({ set, from, any }) => set === "tuned" && from === "everyday" && any).slice(0, 5)) {
      await calculator.find(text);
      await expect(page.locator(".found [aria-pressed]").first(), text).toBeVisible();
    }
    await calculator.find(w.reportedLate);
    await page.locator(".found [aria-pressed]").first().click();
    await expect(calculator.happening(w.reportedLate)).toBeVisible();
    await expect(calculator.taken("33(1)")).toBeChecked();
  });

  test("what is found has room for its words on a phone, however long its provisions are", async ({ calculator, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await calculator.open();
    await calculator.find(w.text("situation.device-lost.label"));
    const titles = page.locator(".found .situation .title");
    await expect(titles.first()).toBeVisible();
    const shares = await titles.evaluateAll((titles) => titles.map((title) => title.offsetWidth / title.parentElement.offsetWidth));
    for (const share of shares) expect(share).toBeGreaterThan(0.4);
  });

  test("a note is printed in it, with every figure and without a hole", async ({ calculator, page }) => {
    await calculator.open(encode({ ...MAIN, country: "AT", date: "2026-03-12" }));
    await expect(calculator.figure).toHaveText(w.money(21.9744));
    const pdf = await pages(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    const day = new Intl.DateTimeFormat(w.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date("2026-03-12"));
    const expected = [w.text("paper.title"), w.text("paper.facts"), w.money(549.36), w.money(21.9744), w.cited("83(5)(a)"), w.countries.AT, day, w.text("paper.author")];
    for (const text of expected) expect(pdf.text, text).toContain(squeeze(text));
    expect(pdf.text).not.toMatch(HOLES);
    expect(squeeze(pdf.title)).toBe(squeeze(w.title));
  });

  test("each page is whole, fits into 320 pixels, and leads to every other language", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    // The preview of the page on embedding would load the calculator, whose requests another test counts.
    await page.route("**/article83.html*", (route) => route.fulfill({ body: "" }));
    for (const folder of FOLDERS) {
      await page.goto(`/${w.code}/${folder}`);
      await expect(page.locator("h1")).toHaveText(/\S/);
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
      expect(wide, `${folder} is wider than the screen`).toBe(false);
      expect(await seen(page), folder).not.toMatch(HOLES);
      for (const code of Object.keys(words)) {
        await expect(page.locator(`link[rel=alternate][hreflang=${code}]`), `${folder}: ${code}`).toHaveCount(1);
      }
    }
  });

  test("the case goes along to every other language", async ({ calculator, page }) => {
    for (const other of Object.values(words).filter(({ code }) => code !== w.code)) {
      await calculator.open(encode(MAIN));
      await (await languageLink(page, other)).click();
      await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
      await expect(calculator.figure).toHaveCount(0);
      await expect(page.locator(".exact .amount")).toHaveText(other.money(21.9744));
    }
  });
});
