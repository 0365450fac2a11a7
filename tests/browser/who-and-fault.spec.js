import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  alone: "result.fixed_alone",
  withoutEffect: "note.turnover_without_effect",
  reprimand: "note.reprimand",
  publicBody: "note.public_body",
  noFault: "result.no_fault",
  noFaultLong: "result.no_fault_long",
  noFaultCell: "outcome.no_fault",
  faultUnknown: "note.fault_unknown",
  noTier: "result.no_tier",
  noTierLong: "result.no_tier_long",
  noTierCell: "outcome.no_tier",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  ten: "10: Article 83 names no fine for data on convictions. Authorities are said to charge such processing as unlawful under Art. 5(1)(a) or 6(1), and the kind of data weighs in the amount. National law may add penalties. (What they charge is unconfirmed.)",
  twentyFour: "24: Article 83 names no fine for Art. 24. Authorities are said to charge accountability, Art. 5(2), or the measures of Art. 25 and 32. (What they charge is unconfirmed.)",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const fixed = w.atMost(w.money(20));
  const share = w.atMost(w.money(21.9744));

  test("an addressee that is not an undertaking has only the fixed amount", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await expect(calculator.figure).toHaveText(share);
    await calculator.ask(2);
    await calculator.answer(w.undertaking, w.no);
    await expect(calculator.figure).toHaveText(fixed);
    await expect(calculator.said(text.alone)).toBeVisible();
    await expect(calculator.said(text.withoutEffect)).toBeVisible();
    await expect(calculator.question(2).getByText(w.answerLegal, { exact: true })).toBeVisible();
    await calculator.ask(3);
    await expect(page.getByText(w.notNeeded, { exact: true })).toBeVisible();
    await calculator.ask(2);
    await calculator.answer(w.undertaking, w.yes);
    await expect(calculator.figure).toHaveText(share);
    await expect(calculator.said(text.withoutEffect)).toHaveCount(0);
  });

  test("a natural person is not an undertaking, unless they trade", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.ask(2);
    await page.getByRole("radio", { name: w.natural, exact: true }).check();
    await expect(calculator.figure).toHaveText(fixed);
    await expect(calculator.said(text.alone)).toBeVisible();
    await expect(calculator.question(2).getByText(w.answerNatural, { exact: true })).toBeVisible();
    await expect(calculator.said(text.reprimand)).toBeVisible();
    await expect(page.getByRole("radio", { name: w.no, exact: true })).toBeChecked();
    await calculator.answer(w.undertaking, w.yes);
    await expect(calculator.figure).toHaveText(share);
    await page.getByRole("radio", { name: w.legal, exact: true }).check();
    await expect(calculator.figure).toHaveText(share);
  });

  test("a public body is told that its State may exempt it", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    await expect(calculator.said(text.publicBody)).toHaveCount(0);
    await calculator.ask(2);
    await calculator.publicBody.selectOption({ label: w.public });
    await expect(calculator.said(text.publicBody)).toBeVisible();
    // It is assumed to carry on no economic activity until the user says otherwise.
    await expect(page.getByRole("radio", { name: w.no, exact: true })).toBeChecked();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(10)));
    await calculator.publicBody.selectOption({ label: w.notPublic });
    await expect(calculator.said(text.publicBody)).toHaveCount(0);
  });

  test("without fault there is no fine", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await expect(calculator.said(text.faultUnknown)).toBeVisible();
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.faultNone, exact: true }).check();
    await expect(calculator.figure).toHaveText(text.noFault);
    await expect(calculator.said(text.noFaultLong)).toBeVisible();
    await expect(calculator.row("32").getByRole("cell").last()).toHaveText(text.noFaultCell);
    await page.getByRole("radio", { name: w.negligence, exact: true }).check();
    await expect(calculator.figure).toHaveText(share);
    await expect(calculator.said(text.faultUnknown)).toHaveCount(0);
  });

  test("a provision that Article 83 does not name has no fine, and a note says what is charged instead", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("10", "24");
    await expect(calculator.figure).toHaveText(text.noTier);
    await expect(calculator.said(text.noTierLong)).toBeVisible();
    await expect(calculator.said(text.ten)).toBeVisible();
    await expect(calculator.said(text.twentyFour)).toBeVisible();
    await expect(calculator.row("10").getByRole("cell")).toHaveText([w.notNamed, text.noTierCell]);
    await calculator.choose("32");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
    await expect(calculator.row("10").getByRole("cell")).toHaveText([w.notNamed, text.noTierCell]);
  });

  test("a day can be typed anew part by part", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.ask(2);
    await calculator.decided.focus();
    // Day and month are equal, so their order in the field does not matter.
    await page.keyboard.type("02022026");
    await expect(calculator.decided).toHaveValue("2026-02-02");
    await page.keyboard.press("Backspace");
    await expect(calculator.decided).toHaveValue("");
    await page.keyboard.type("2025");
    await expect(calculator.decided, "the other parts are still there").toHaveValue("2025-02-02");
  });
});
