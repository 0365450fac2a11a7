// The answer as a person meets it: one figure, one sentence, one picture, and the rest below it.
import { caseOf, encode } from "./link.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  empty: "result.empty_short",
  parts: { list: ["below.why", "result.notes", "decisions.heading"] },
  lead: "result.lead",
  table: "picture.table",
  noFine: "why.none_no_fault",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  exact: "€52,000,000 exactly · Art. 83(5)(a)",
  roubles: /^4% of the turnover is RUB\s6\.2 billion\. In EUR that depends on the rate: add one\.$/,
  more: "more above €500 M",
  picture: /^On a scale from €1,000 to €100 million: the highest possible fine is €52 million\. An authority would start at €0 – €5\.2 M if .* Similar fines: /,
  curve: "Up to a turnover of €500 million the maximum is €20 million; above that it rises with the turnover. At a turnover of €1.3 billion it is €52 million.",
  minimum: /at least/i,
};

const USUAL = encode(caseOf([["5(1)(f)", "32", "33"]], { turnover: { amount: "1300000000", currency: "EUR" } }));

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const summaries = (calculator) => calculator.result.locator(".part > summary");

  test("reads as one short figure, the exact amount and its rule", async ({ calculator }) => {
    await calculator.open();
    await expect(calculator.short).toHaveText(text.empty);
    await calculator.choose("5(1)(f)");
    await calculator.state("1.3bn");
    await expect(calculator.short).toHaveText(w.short(52));
    await expect(calculator.result.locator(".exact")).toHaveText(text.exact);
    // A small amount is exact as it is.
    await calculator.before("FR");
    await calculator.ask(2);
    await calculator.procedure.selectOption("simplified");
    await expect(calculator.short).toHaveText(w.money(0.02));
    await expect(calculator.result.locator(".exact")).toContainText(w.money(0.02));
  });

  test("never reads as a minimum while the turnover or its rate is missing", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("44");
    await expect(calculator.short).toHaveText(w.short(20));
    await expect(calculator.result.locator(".panel")).not.toContainText(text.minimum);
    await calculator.state("155bn");
    // A currency without an average for the year.
    await calculator.currency.selectOption("RUB");
    await expect(calculator.result.locator(".sentence").first()).toHaveText(text.roubles);
    await expect(calculator.short).toHaveText(w.short(20));
  });

  test("closes what it rests on until somebody opens it, and counts what is in it", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.find("32");
    await calculator.search.press("Enter");
    await expect(summaries(calculator)).toHaveCount(3);
    for (const [place, heading] of text.parts.entries()) {
      const part = summaries(calculator).nth(place);
      await expect(part.getByRole("heading", { level: 2, name: heading, exact: true })).toBeVisible();
      await expect(part.locator(".count")).toHaveText(/^\d+ \p{L}+$/u);
    }
    await expect(calculator.table, "what is closed is not there").toHaveCount(0);
    await expect(calculator.why).toHaveCount(0);
    await summaries(calculator).first().press("Enter");
    await expect(calculator.why).toBeVisible();
    await expect(calculator.table).toBeVisible();
    // On paper all of it is there.
    await expect(calculator.result.locator(".notes")).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(calculator.result.locator(".notes li").first()).toBeVisible();
    await expect(calculator.result.locator(".similar li").first()).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect(calculator.result.locator(".notes")).toHaveCount(0);
  });

  test("the picture has the maximum of the answer where separate incidents add up", async ({ calculator }) => {
    const file = caseOf([["5(1)(f)"], ["32"]], { turnover: { amount: "1000000", currency: "EUR" } });
    await calculator.open(encode(file));
    await expect(calculator.short).toHaveText(w.short(30));
    await expect(calculator.result.getByRole("table", { name: text.table }).getByRole("row").first()).toContainText(w.money(30));
  });

  test("says the picture in one sentence and in a table", async ({ calculator }) => {
    await calculator.open(USUAL);
    const pictures = calculator.result.getByRole("img");
    await expect(pictures.first()).toHaveAccessibleName(text.picture);
    await expect(pictures.last()).toHaveAccessibleName(text.curve);
    const table = calculator.result.getByRole("table", { name: text.table });
    await expect(table.getByRole("row").first()).toContainText(w.money(52));
    await expect(table.getByRole("row")).toHaveCount(8);
    // The labels that are drawn do not cover each other.
    const boxes = await calculator.result.locator(".picture").first().locator("text").evaluateAll((texts) => texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { said: text.textContent, left, right, top, bottom };
    }));
    expect(boxes.length).toBeGreaterThan(6);
    for (const [place, one] of boxes.entries()) {
      for (const other of boxes.slice(place + 1)) {
        const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 2 || other.bottom <= one.top + 2;
        expect(apart, `${one.said} and ${other.said}`).toBe(true);
      }
    }
  });

  for (const width of [320, 390]) {
    test(`its labels can be read at ${width} pixels, and nothing sticks out`, async ({ calculator, page }) => {
      await page.setViewportSize({ width, height: 844 });
      await calculator.open(USUAL);
      await calculator.showResult();
      const drawn = calculator.result.locator(".picture").first();
      const sizes = await drawn.locator("text").evaluateAll((texts) => texts.map((text) => {
        const scale = text.ownerSVGElement.getScreenCTM().a;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      const edges = await drawn.locator("text").evaluateAll((texts) => texts.map((text) => {
        const { left, right } = text.getBoundingClientRect();
        return [left, right];
      }));
      for (const [left, right] of edges) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }

  test("a remark leads to the field that it speaks of", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.ask(3);
    await calculator.question(3).locator("summary").first().click();
    const remark = calculator.result.locator(".notes li").filter({ has: calculator.page.getByRole("button", { name: text.lead }) });
    await remark.first().getByRole("button", { name: text.lead }).click();
    await expect(calculator.turnover, "its question opens").toBeFocused();
  });

  test("without fault no sentence has a fine that is none", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.faultNone, exact: true }).check();
    await expect(calculator.reason(text.noFine)).toBeVisible();
    await expect(calculator.result.getByRole("img")).toHaveCount(0);
  });

  test("on a phone the bar says what is known, opens a sheet, and closes again", async ({ calculator, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await calculator.open();
    await calculator.find("6");
    await calculator.search.press("Enter");
    const bar = page.locator(".bar");
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText(w.ceiling);
    await expect(bar).toContainText(w.short(20));
    await expect(bar).toContainText(text.more);
    // The whole bar opens it.
    await bar.click({ position: { x: 30, y: 30 } });
    await expect(calculator.short).toBeVisible();
    const close = page.getByRole("button", { name: w.hide, exact: true });
    await expect(close).toBeInViewport();
    await close.press("Escape");
    await expect(calculator.short).toBeHidden();
  });
});

test("on a desktop the usual case fits in the window", async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await calculator.open(USUAL);
  const sheet = calculator.result.locator(".sheet");
  await expect(sheet.getByRole("img").first()).toBeVisible();
  // From its top to the end of what it says, with room for one row of buttons.
  const height = await sheet.evaluate((sheet) => sheet.querySelector(".ranges").getBoundingClientRect().bottom - sheet.getBoundingClientRect().top);
  expect(height + 100).toBeLessThanOrEqual(820);
});
