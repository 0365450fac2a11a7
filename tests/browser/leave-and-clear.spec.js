import { MAIN, encode } from "./link.js";
import { expect, inEnglish, languageLink, test } from "./test.js";

/** Closes the tab as a user does; returns what the browser asked. */
const close = async (page) => {
  const asked = new Promise((answer) => {
    page.once("dialog", async (dialog) => {
      await dialog.dismiss();
      answer(dialog.type());
    });
    page.once("close", () => answer("closed"));
  });
  await page.close({ runBeforeUnload: true });
  const answer = await asked;
  // Lets a page that stayed open settle before the test ends.
  if (answer !== "closed") await page.evaluate(() => document.readyState);
  return answer;
};

inEnglish((w) => {
  test("asks before a case is lost, and not without one", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    expect(await close(page)).toBe("beforeunload");
    await expect(calculator.removal("32"), "the page is still there").toBeVisible();
    await calculator.removal("32").click();
    expect(await close(page)).toBe("closed");
  });

  test("asks before a case that a link brought is lost", async ({ calculator, page }) => {
    await calculator.open(encode(MAIN));
    // Browsers only ask if the user did something on the page.
    await calculator.ask(2);
    expect(await close(page)).toBe("beforeunload");
  });

  test("still asks after the case was taken to another tab in the other language", async ({ calculator, page, context }) => {
    await calculator.open();
    await calculator.choose("32");
    const tab = context.waitForEvent("page");
    await (await languageLink(page, w.other)).click({ modifiers: ["Control"] });
    await (await tab).close();
    expect(await close(page)).toBe("beforeunload");
  });

  test("clears everything with one press, and says so", async ({ calculator, page }) => {
    await page.clock.install();
    await calculator.open();
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await calculator.ask(2);
    await page.getByRole("radio", { name: w.natural, exact: true }).check();
    await calculator.publicBody.selectOption("public");
    await calculator.state("1 000 000");
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("2025");
    await (await calculator.ownRate("USD")).fill("0.9");
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.faultNone, exact: true }).check();
    await calculator.clear.click();

    await page.clock.runFor(5000);
    await expect(calculator.spoken).toHaveText(w.cleared);
    await expect(calculator.search).toBeFocused();
    await expect(calculator.said(w.empty)).toBeVisible();
    await expect(calculator.table).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: w.conductOf("32") })).toHaveCount(0);
    await expect(calculator.question(1).getByText(w.unanswered, { exact: true })).toBeVisible();
    await calculator.ask(2);
    await expect(page.getByRole("radio", { name: w.legal, exact: true })).toBeChecked();
    await expect(page.getByRole("radio", { name: w.yes, exact: true })).toBeChecked();
    await expect(calculator.publicBody).toHaveValue("");
    await calculator.ask(3);
    await expect(calculator.turnover).toHaveValue("");
    await expect(calculator.year).toHaveValue("");
    await expect(calculator.currency).toHaveValue("EUR");
    await calculator.ask(4);
    await expect(page.getByRole("radio", { name: w.faultNone, exact: true })).not.toBeChecked();
    await calculator.ask(1);
    await expect(calculator.search, "what was searched for is gone too").toHaveValue("");
    expect(await close(page)).toBe("closed");
  });

  test("takes changes back one by one, what was cleared too, and keeps the focus", async ({ calculator, page }) => {
    const undo = calculator.facts.getByRole("button", { name: w.undo, exact: true });
    await calculator.open();
    await expect(undo).toHaveCount(0);
    await calculator.choose("5(1)(f)");
    await calculator.state("549 360 000");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await calculator.clear.click();
    await expect(calculator.said(w.empty)).toBeVisible();
    await undo.click();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await expect(calculator.turnover).toHaveValue("549 360 000");
    // What is left depends on how fast the rest was typed.
    for (let presses = 0; presses < 5 && (await undo.count()) > 0; presses += 1) {
      await undo.focus();
      await page.keyboard.press("Enter");
    }
    await expect(undo).toHaveCount(0);
    await expect(calculator.clear).toBeFocused();
    await expect(calculator.said(w.empty)).toBeVisible();
    await expect(calculator.turnover).toHaveValue("");
  });

  test("says that everything was cleared, with the way back, until something else is done", async ({ calculator, page }) => {
    const told = page.locator(".told");
    const undo = told.getByRole("button", { name: w.undo, exact: true });
    await calculator.open();
    await calculator.clear.click();
    await expect(told.getByRole("paragraph"), "nothing was lost").toBeHidden();
    await calculator.mainJob();
    await calculator.clear.click();
    await expect(told.getByText(w.cleared, { exact: true })).toBeVisible();
    await undo.click();
    await expect(calculator.turnover).toHaveValue("549 360 000");
    await expect(calculator.removal("32")).toBeVisible();
    await expect(told.getByText(w.cleared, { exact: true })).toBeHidden();
    await expect(calculator.search).toBeFocused();
    await calculator.clear.click();
    await expect(undo).toBeVisible();
    await calculator.choose("6");
    await expect(undo).toHaveCount(0);
    await expect(told.getByText(w.cleared, { exact: true })).toBeHidden();
  });

  test("the usual keys take a change back, but not while something is typed", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.ask(2);
    const natural = page.getByRole("radio", { name: w.natural, exact: true });
    const legal = page.getByRole("radio", { name: w.legal, exact: true });
    // Changes that follow each other fast are taken back together.
    await page.waitForTimeout(700);
    await natural.check();
    await page.waitForTimeout(700);
    await page.keyboard.press("Control+z");
    await expect(legal).toBeChecked();
    await expect(calculator.removal("5(1)(f)")).toBeVisible();
    await calculator.state("12");
    await page.waitForTimeout(700);
    await calculator.turnover.press("Control+z");
    await expect(calculator.removal("5(1)(f)"), "the field takes its own letters back").toBeVisible();
  });
});
