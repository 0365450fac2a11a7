import { pattern } from "./calculator.js";
import { expect, inEnglish, test } from "./test.js";

const THIRTY = "9".repeat(30);

const KEYS = {
  whichCurrency: "turnover.which_currency",
  several: "turnover.which",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  amounts: {
    "549360000": "€549,360,000",
    "549,360,000": "€549,360,000",
    "549 360 000": "€549,360,000",
    "549.4m": "€549,400,000",
    "2.5bn": "€2,500,000,000",
    "12,5 M": "€12,500,000",
    "1 234 567,89": "€1,234,567.89",
    "1\u00a0234\u202f567,89": "€1,234,567.89",
    "1.234.567,89": "€1,234,567.89",
    "1'234'567": "€1,234,567",
    "500 Mio": "€500,000,000",
    "2,5 Mrd": "€2,500,000,000",
    "5 milliards": "€5,000,000,000",
    "€ 20m": "€20,000,000",
    "549 360 in thousands": "€549,360,000",
    "1,234": "€1,234",
    "1234.5": "€1,234.50",
    "-5m": "-€5,000,000",
    "−5": "-€5",
    "0": "€0",
    "1.240.000,- Euro": "€1,240,000",
    "184,6 miljoonaa euroa": "€184,600,000",
    "T€ 12.345": "€12,345,000",
    "Revenue (in millions of €) 1.234,5": "€1,234,500,000",
  },
  errors: {
    "1e9": "Write the number out, or with a unit such as million: exponents are not read.",
    "1.2.3,4": "The groups of digits are not of three.",
    "1.2.3,4,5": "Points, commas and spaces are mixed in a way that fits no way of writing numbers.",
    "--5": "There is more than one sign before the number.",
    [THIRTY]: "This has too many digits: at most 18 before the point and 4 after it.",
    "💶 5": "The sign “💶” has no place in an amount.",
    "<b>5</b>": "The sign “<” has no place in an amount.",
    "5 sheep": "“sheep” is not a unit or a currency that this page knows. Try million, m, bn, k or thousand.",
    "€": "There is no number in this.",
    "5 M 6": "There is more than one number in this.",
    "5 million thousand": "There is more than one unit, such as thousands and millions.",
    "€5 £": "There is more than one currency in this.",
  },
  withdrawn: "The euro replaced HRK at the end of 2022: later accounts are in euros.",
  dollars: "US$1,200,000,000",
  pounds: "£1,500,000",
  rate: "0.9",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("is read back next to the field, and the text stays as typed", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.ask(3);
    for (const [typed, read] of Object.entries(text.amounts)) {
      await calculator.turnover.fill(typed);
      await expect(page.getByText(w.understood(read), { exact: true }), typed).toBeVisible();
      await expect(calculator.turnover, typed).toHaveAccessibleDescription(new RegExp(`${pattern(w.understood(read))}$`));
      await expect(calculator.turnover).toHaveAttribute("aria-invalid", "false");
      expect(await calculator.turnover.inputValue()).toBe(typed);
      await calculator.turnover.blur();
      expect(await calculator.turnover.inputValue(), "leaving the field changes nothing").toBe(typed);
    }
    await calculator.turnover.fill("");
    await expect(page.getByText(w.understood(""))).toHaveCount(0);
  });

  test("may be corrected in the middle: the caret stays", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("549000");
    await calculator.turnover.press("Home");
    await calculator.turnover.press("ArrowRight");
    await calculator.turnover.press("ArrowRight");
    await page.keyboard.type("12");
    await expect(calculator.turnover).toHaveValue("54129000");
    expect(await calculator.turnover.evaluate((field) => [field.selectionStart, field.selectionEnd])).toEqual([4, 4]);
    await calculator.turnover.press("Delete");
    await expect(calculator.turnover).toHaveValue("5412000");
    expect(await calculator.turnover.evaluate((field) => field.selectionStart)).toBe(4);
  });

  test("is asked about when it can be read in two ways, and the result waits", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("1.234");
    const waiting = calculator.said(w.waiting(w.twoWays));
    await expect(waiting).toBeVisible();
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await expect(calculator.turnover).toHaveAttribute("aria-invalid", "true");
    for (const [offered, read] of w.readings) {
      await calculator.turnover.fill("");
      await calculator.turnover.fill("1.234");
      await expect(waiting).toBeVisible();
      await page.getByRole("button", { name: offered, exact: true }).click();
      await expect(waiting).toHaveCount(0);
      await expect(page.getByText(w.understood(read), { exact: true })).toBeVisible();
      await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
      expect(await calculator.turnover.inputValue()).toBe("1.234");
      await expect(page.locator("body"), "the focus is not lost with the button").not.toBeFocused();
    }
  });

  test("asks which currency is meant if several are written like that, and takes the chosen one", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("5 tkr");
    await expect(page.getByText(text.whichCurrency, { exact: true })).toBeVisible();
    await expect(calculator.said(w.waiting(text.whichCurrency))).toBeVisible();
    for (const code of ["SEK", "DKK", "NOK", "ISK"]) await expect(page.getByRole("button", { name: new RegExp(code) })).toBeVisible();
    await page.getByRole("button", { name: /NOK/ }).click();
    await expect(calculator.currency).toHaveValue("NOK");
    await expect(page.getByText(text.whichCurrency)).toHaveCount(0);
    await expect(page.locator("body"), "the focus is not lost with the button").not.toBeFocused();
    await calculator.turnover.fill("1.234 M kr");
    await expect(page.getByRole("button", { name: /NOK/ })).toHaveCount(2);
    await calculator.currency.selectOption("EUR");
    await expect(page.getByText(text.several, { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: /SEK|DKK|NOK|ISK/ })).toHaveCount(8);
  });

  test("is refused in a currency that no longer existed in its year", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("5 000 000");
    await calculator.currency.selectOption("HRK");
    await calculator.year.fill("2023");
    await expect(page.getByText(text.withdrawn, { exact: true })).toBeVisible();
    await expect(calculator.year).toHaveAttribute("aria-invalid", "true");
    await calculator.year.fill("2022");
    await expect(page.getByText(text.withdrawn)).toHaveCount(0);
    await expect(calculator.year).toHaveAttribute("aria-invalid", "false");
  });

  test("says why it is not an amount", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.ask(3);
    for (const [typed, error] of Object.entries(text.errors)) {
      await calculator.turnover.fill(typed);
      await expect(page.getByText(error, { exact: true }), typed).toBeVisible();
      await expect(calculator.said(w.waiting(error)), typed).toBeVisible();
      await expect(calculator.turnover).toHaveAttribute("aria-invalid", "true");
      expect(await calculator.turnover.inputValue()).toBe(typed);
    }
    await calculator.turnover.fill("549360000");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });

  test("may be in another currency, with a rate", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("1.2bn");
    await calculator.currency.selectOption("USD");
    await expect(page.getByText(w.understood(text.dollars), { exact: true })).toBeVisible();
    const rate = await calculator.ownRate("USD");
    await rate.fill("x");
    await expect(page.getByText(w.rateWrong, { exact: true })).toBeVisible();
    await expect(calculator.said(w.waiting(w.rateWrong))).toBeVisible();
    await rate.fill("");
    await rate.pressSequentially(text.rate);
    await expect(rate).toBeFocused();
    await expect(rate).toHaveValue(text.rate);
    await expect(page.getByText(w.converted(w.money(1080)), { exact: true })).toBeVisible();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(43.2)));
    await page.getByLabel(w.rateDate).fill("2026-01-02");
    await page.getByRole("textbox", { name: w.rateSource, exact: true }).pressSequentially("BCE");
    await expect(page.getByRole("textbox", { name: w.rateSource, exact: true })).toHaveValue("BCE");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(43.2)));
    await calculator.currency.selectOption("EUR");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(48)));
    await expect(rate).toHaveCount(0);
  });

  test("is asked about when another currency was typed than chosen", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("£1.5m");
    await expect(page.getByText(w.typedCurrency("GBP", "EUR"), { exact: true })).toBeVisible();
    await expect(calculator.said(w.waiting(w.typedCurrency("GBP", "EUR")))).toBeVisible();
    await page.getByRole("button", { name: w.take("GBP"), exact: true }).click();
    await expect(calculator.currency).toHaveValue("GBP");
    await expect(page.getByText(w.understood(text.pounds), { exact: true })).toBeVisible();
    await expect(calculator.rate("GBP")).toBeVisible();
    await expect(page.locator("body"), "the focus is not lost with the button").not.toBeFocused();
  });

  test("may have a year", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("549360000");
    await calculator.year.fill("25");
    const message = calculator.facts.getByText(w.yearWrong, { exact: true });
    await expect(message).toBeVisible();
    await expect(calculator.said(w.waiting(w.yearWrong))).toBeVisible();
    await calculator.year.fill("2025");
    await expect(message).toBeHidden();
    await expect(calculator.said(w.waiting(w.yearWrong))).toHaveCount(0);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });
});
