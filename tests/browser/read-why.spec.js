import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  sources: "why.sources",
  grade: "confidence.primary",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  lines: [
    "The ceiling of the decision is €21,974,400.",
    "One incident, one ceiling, that of the gravest infringement: €21,974,400.",
    "5(1)(f): €21,974,400.",
    "5(1)(f) falls under the higher ceiling, Art. 83(5)(a).",
    "Whichever is higher, the fixed amount or the share of turnover: €21,974,400.",
    "The fixed amount is €20,000,000.",
    "The share of the turnover is €21,974,400.",
    "The share is 4%.",
    "The share overtakes the fixed amount above a turnover of €500,000,000.",
    "32: €10,987,200.",
    "32 falls under the lower ceiling, Art. 83(4)(a).",
    "The fixed amount is €10,000,000.",
    "The share of the turnover is €10,987,200.",
    "The share is 2%.",
  ],
  turnover: "The turnover: €549,360,000.",
  after: "The ceiling of the decision is €40,000,000.",
  fixed: "The fixed amount is €20,000,000.",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("opens the reasons one by one, all at once, and closes them", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await expect(calculator.reason(text.lines[0])).toBeVisible();
    await expect(calculator.reason(text.lines[1])).toBeVisible();
    await expect(calculator.reason(text.fixed)).toBeHidden();

    await calculator.reason(text.lines[1]).click();
    await expect(calculator.reason(text.lines[2])).toBeVisible();
    await calculator.reason(text.lines[1]).click();
    await expect(calculator.reason(text.lines[2])).toBeHidden();

    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    for (const sentence of [...text.lines, text.turnover]) {
      await expect(calculator.reason(sentence), sentence).toBeVisible();
    }
    await page.getByRole("button", { name: w.closeAll, exact: true }).click();
    await expect(calculator.reason(text.lines[0])).toBeVisible();
    await expect(calculator.reason(text.lines[1])).toBeHidden();
  });

  test("keeps them open while figures change", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.reason(text.fixed)).toBeVisible();
    await calculator.turnover.fill("1 000 000 000");
    await expect(calculator.reason(text.after)).toBeVisible();
    await expect(calculator.reason(text.fixed)).toBeVisible();
    // And what was folded by hand stays folded.
    await calculator.reason(text.after).click();
    await calculator.turnover.fill("549360000");
    await expect(calculator.reason(text.lines[0])).toBeVisible();
    await expect(calculator.reason(text.fixed)).toBeHidden();
  });

  test("follows every figure of the law to its source", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.reason(text.fixed)).toBeVisible();
    // Every line from the law, and every remark that states a rule, names a source.
    const law = calculator.why.getByRole("listitem").filter({ has: page.getByText(w.law, { exact: true }) }).filter({ hasNot: page.getByRole("group") });
    expect(await law.count()).toBeGreaterThan(5);
    for (const item of await law.all()) {
      await expect(item.getByRole("list", { name: text.sources }).getByRole("link").first()).toBeVisible();
    }
    const links = calculator.result.getByRole("link");
    for (const link of await links.all()) {
      // Links to sources, and to the site's page with all decisions and to their rows there.
      await expect(link).toHaveAttribute("href", /^(https:\/\/(eur-lex\.europa\.eu|www\.edpb\.europa\.eu|luxgap\.com|github\.com)\/|decisions\/([A-Z0-9.-]+\/)?$)/i);
      await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    }
    // What the signs after the sources mean is said once.
    await expect(calculator.why.getByText(text.grade)).toHaveCount(1);
    await expect(calculator.why.locator(".grade").first()).toHaveText("✓");
  });

  test("prints with every reason open, and folds them again afterwards", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await expect(calculator.reason(text.fixed)).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    for (const sentence of [...text.lines, text.turnover]) {
      await expect(calculator.reason(sentence), sentence).toBeVisible();
    }
    await expect(calculator.figure).toBeVisible();
    await expect(page.getByText(w.disclaimer)).toBeVisible();
    for (const control of [page.getByRole("button"), page.getByRole("textbox"), page.getByRole("searchbox")]) {
      await expect(control.filter({ visible: true }), "paper has no controls").toHaveCount(0);
    }
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await expect(calculator.reason(text.fixed)).toBeHidden();
    await expect(calculator.reason(text.lines[1])).toBeVisible();
  });

  test("prints to a file", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });
});
