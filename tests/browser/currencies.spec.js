// A turnover in another currency: the average of its year serves by itself, and a rate of one's own takes its place.
import { caseOf, encode } from "./link.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  yes: "turnover.rate_meant",
  authorities: "authorities.heading",
  differently: "serious.each",
  noFine: "why.none_no_fault",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  billion: "1.2bn",
  average: ["US$1.0824", "US$1.1827"],
  cross: "£0.78217",
  own: "0.9",
  inverse: "1.10",
  meant: "Do you mean 1 EUR = 1.10 USD?",
  source: "1 EUR = 1.0824 USD (ECB euro foreign exchange reference rates, average of 2024).",
  small: "1.5",
  million: "Do you mean €1,500,000?",
  remarks: "Remarks",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("a turnover in dollars has the average of its year, with its source, and nothing is asked", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state(text.billion);
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("2024");
    const [of2024, of2021] = text.average;
    await expect(calculator.rate("USD").getByText(w.average(2024, w.money(1e-6), of2024), { exact: true })).toBeVisible();
    // 4% of 1.2 billion dollars at 1.0824 dollars for a euro.
    await expect(calculator.result).toContainText(/44\D345\D898/);
    await calculator.showResult();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.reason(text.source)).toBeVisible();
    await calculator.hideResult();
    await calculator.year.fill("2021");
    await expect(calculator.rate("USD").getByText(w.average(2021, w.money(1e-6), of2021), { exact: true })).toBeVisible();
    await calculator.year.fill("2016");
    await expect(page.getByRole("textbox", { name: w.rate("USD"), exact: true }), "that year has no average").toBeVisible();
  });

  test("a rate of one's own takes its place and may be typed in either direction, and the average comes back", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state(text.billion);
    await calculator.currency.selectOption("USD");
    const rate = calculator.rate("USD");
    const field = await calculator.ownRate("USD");
    await field.fill(text.own);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(43.2)));
    await expect(rate.getByText(text.meant, { exact: true })).toHaveCount(0);
    await field.fill(text.inverse);
    await expect(rate.getByText(text.meant, { exact: true })).toBeVisible();
    await rate.getByRole("button", { name: text.yes, exact: true }).click();
    await expect(page.getByRole("textbox", { name: w.rate("EUR", "USD"), exact: true })).toHaveValue(text.inverse);
    await expect(rate.getByText(text.meant, { exact: true })).toHaveCount(0);
    await expect(page.locator("body"), "the focus stays on the button").not.toBeFocused();
    const back = rate.getByRole("button", { name: w.useAverage, exact: true });
    await back.click();
    await expect(page.getByRole("textbox", { name: w.rate("EUR", "USD"), exact: true })).toHaveCount(0);
    await expect(rate.getByRole("button", { name: w.ownRate, exact: true })).toBeFocused();
  });

  test("authorities of two currencies answer about one dollar turnover at once", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.before("FR");
    await page.getByText(w.others, { exact: true }).first().click();
    await page.getByRole("group", { name: w.others, exact: true }).getByRole("checkbox", { name: w.countries.GB, exact: true }).check();
    await calculator.state("1 000 000 000");
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("2024");
    await expect(calculator.rate("USD", "GBP").getByText(text.cross)).toBeVisible();
    await calculator.openParts();
    const table = calculator.result.getByRole("table", { name: text.authorities, exact: true });
    await expect(table.getByRole("row").last()).toContainText(/31\D286\D770/);
  });

  test("a number without a unit is read as it is, and millions are one press away", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state(text.small);
    const offer = page.getByRole("button", { name: text.million, exact: true });
    await offer.click();
    await expect(offer).toHaveCount(0);
    await expect(page.getByText(w.understood(w.money(1.5)), { exact: true })).toBeVisible();
    await expect(calculator.turnover).toBeFocused();
    for (const typed of ["0", "1000", "-5", ""]) {
      await calculator.turnover.fill(typed);
      await expect(page.getByRole("button", { name: /^(Do you mean|Voulez-vous dire)/ }), typed).toHaveCount(0);
    }
  });

  test("how serious it is, is chosen once; each differently only where that was opened or stated", async ({ calculator, page }) => {
    const all = caseOf([["5(1)(f)", "32", "33(1)"]]);
    await calculator.open(encode(all));
    await calculator.ask(5);
    await expect(calculator.question(5).getByRole("combobox")).toHaveCount(0);
    await calculator.judge("high");
    await calculator.question(5).getByText(text.differently, { exact: true }).click();
    for (const provision of ["5(1)(f)", "32", "33(1)"]) await expect(calculator.levelOf(provision)).toHaveValue("high");
    const row = await calculator.levelOf("32").elementHandle();
    await calculator.state("1 500 000");
    await expect(page.getByText(w.understood(w.money(1.5)), { exact: true })).toBeVisible();
    expect(await row.evaluate((element) => element.isConnected), "a key in the turnover leaves the row alone").toBe(true);

    const each = structuredClone(all);
    each.operations[0].infringements[0] = { provision: "5(1)(f)", seriousness: "low" };
    // The same page takes no second link.
    await page.goto("about:blank");
    await calculator.open(encode(each));
    await calculator.ask(5);
    await expect(calculator.levelOf("5(1)(f)")).toHaveValue("low");
    await expect(calculator.question(5).getByRole("radio", { checked: true })).toHaveCount(0);
  });

  test("without fault the reasons say so in plain words, and no heading is empty", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)", "32");
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.faultNone, exact: true }).check();
    await calculator.showResult();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.reason(text.noFine)).toBeVisible();
    const remarks = calculator.result.locator("section").filter({ has: page.getByRole("heading", { name: text.remarks, exact: true }) });
    if (await remarks.count()) expect(await remarks.getByRole("listitem").count()).toBeGreaterThan(0);
  });

  for (const width of [900, 1000, 1100, 1280]) {
    test(`the result is not wider than the questions at ${width} pixels`, async ({ calculator, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await calculator.open();
      const [form, result] = [await calculator.facts.boundingBox(), await calculator.result.locator(".sheet").boundingBox()];
      expect(result.width).toBeLessThanOrEqual(form.width);
    });
  }

  test("what was read comes between a field and its help", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.state("5 000 000");
    const read = await page.getByText(w.understood(w.money(5)), { exact: true }).boundingBox();
    const field = await calculator.turnover.boundingBox();
    const help = await calculator.question(3).getByText(/^(For example|Par exemple)/).boundingBox();
    expect(field.y + field.height).toBeLessThan(read.y);
    expect(read.y + read.height).toBeLessThanOrEqual(help.y);
  });
});
