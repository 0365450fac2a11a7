import { Calculator } from "./calculator.js";
import { MAIN, encode } from "./link.js";
import { expect, inEnglish, languageLink, test } from "./test.js";
import { words } from "./words.js";

inEnglish((w) => {
  const other = words[w.other.code];

  test("keeps the case and leaves nothing of it in the address", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.ask(1);
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(32.9616)));
    await (await languageLink(page, other)).click();

    const translated = new Calculator(page, other);
    await translated.ready();
    await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
    await expect(page.locator("html")).toHaveAttribute("lang", other.code);
    await expect(page).toHaveTitle(other.title);
    await expect(translated.figure).toHaveText(other.atMost(other.money(32.9616)));
    await translated.ask(3);
    await expect(translated.turnover).toHaveValue("549360000");
  });

  test("keeps what happened in words", async ({ calculator, page }) => {
    await calculator.open("happened=breach-not-reported");
    await expect(page.locator(".happened").getByText(w.reportedLate, { exact: true }).first()).toBeVisible();
    await (await languageLink(page, other)).click();
    await new Calculator(page, other).ready();
    await expect(page.locator(".happened").getByText(other.reportedLate, { exact: true }).first()).toBeVisible();
  });

  test("keeps typed text that is not a fact yet, before a provision is chosen", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.state("1.234");
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("20255");
    await (await languageLink(page, other)).click();

    const translated = new Calculator(page, other);
    await translated.ready();
    await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
    await translated.ask(3);
    await expect(translated.turnover).toHaveValue("1.234");
    await expect(translated.currency).toHaveValue("USD");
    await expect(translated.year).toHaveValue("20255");
    await expect(page.getByText(other.notOpened(""))).toHaveCount(0);
  });

  test("keeps a case whose penalty payment the law does not allow", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    await calculator.before("FR");
    await calculator.addPenalty({ amount: "150000", from: "2026-01-01", to: "2026-02-16" });
    await expect(calculator.penalty(1).getByRole("status")).toContainText(w.sum("EUR", 100_000));
    await (await languageLink(page, other)).click();

    const translated = new Calculator(page, other);
    await translated.ready();
    await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
    await expect(translated.figure).toHaveText(other.atLeast(other.money(10)));
    await translated.ask(7);
    await expect(translated.penaltyField(1, "amount")).toHaveValue(/^150000/);
    await expect(translated.penalty(1).getByRole("status")).toContainText(other.sum("EUR", 100_000));
  });

  test("keeps a budget and a penalty payment that are not facts yet", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    await calculator.before("DK");
    await calculator.publicBody.selectOption("public-authority");
    await calculator.budget.fill("300.000");
    await calculator.addPenalty({ amount: "150", from: "2026-01-01" });
    await (await languageLink(page, other)).click();

    const translated = new Calculator(page, other);
    await translated.ready();
    await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
    await expect(translated.figure).toContainText(other.sum("DKK", 8_000_000));
    await translated.ask(2);
    await expect.soft(translated.budget).toHaveValue("300.000");
    await translated.ask(7);
    await expect(translated.penaltyField(1, "amount")).toHaveValue("150");
    await expect(translated.penaltyField(1, "from")).toHaveValue("2026-01-01");
  });

  test("takes no case along if there is none", async ({ calculator, page }) => {
    await calculator.open();
    await (await languageLink(page, other)).click();
    const translated = new Calculator(page, other);
    await translated.ready();
    await expect(page).toHaveURL(new RegExp(`/${other.code}/$`));
    await expect(translated.said(other.empty)).toBeVisible();
    await expect(page.getByText(other.opened)).toHaveCount(0);
  });

  test("does not bring back a case that was cleared after it was taken to another tab", async ({ calculator, page, context }) => {
    await calculator.open();
    await calculator.choose("32");
    const link = await languageLink(page, other);
    const tab = context.waitForEvent("page");
    await link.click({ modifiers: ["Control"] });
    const translated = new Calculator(await tab, other);
    await expect(translated.figure).toHaveText(other.atLeast(other.money(10)));
    await calculator.clear.click();
    await (await languageLink(page, other)).click();
    const empty = new Calculator(page, other);
    await empty.ready();
    await expect(empty.said(other.empty)).toBeVisible();
  });

  test("the front page sends on to the visitor's language, with the case", async ({ calculator, page }) => {
    await page.goto(`/#${encode(MAIN)}`);
    await calculator.ready();
    await expect(page).toHaveURL(new RegExp(`/${w.code}/$`));
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("the front page links to each", async ({ page }) => {
      await page.goto("/");
      for (const each of Object.values(words)) {
        await expect(page.getByRole("link", { name: each.heading, exact: true })).toBeVisible();
      }
      await page.getByRole("link", { name: w.heading, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: w.heading, exact: true })).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${w.code}/$`));
    });
  });
});

test.describe("a visitor whose language the site does not have", () => {
  test.use({ locale: "ja-JP" });

  test("is sent to English", async ({ calculator, page }) => {
    await page.goto("/");
    await calculator.ready();
    await expect(page).toHaveURL(/\/en\/$/);
  });
});
