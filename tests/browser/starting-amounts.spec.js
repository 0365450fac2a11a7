import { caseOf, encode } from "./link.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  heading: "start.heading",
  ends: ["annex.range", "low", "high"],
  range: ["result.start_of", "provision", "low", "high"],
  chosen: ["result.start_chosen", "low", "high"],
  needsTurnover: "note.start_needs_turnover",
  unconfirmed: "note.band_unconfirmed",
  starts: ["why.starting_amount", "low", "high"],
};

/** What is made of several texts, or of figures. */
const TEXT = {
  each: { low: "Low seriousness", medium: "Medium seriousness", high: "High seriousness" },
  sample: "Most fines are far below the maximum: the median of a sample of 528 decisions is about €21,000.",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const heading = (calculator) => calculator.result.getByRole("heading", { level: 3, name: text.heading, exact: true });
  const range = (calculator, provision, low, high) =>
    calculator.result.getByRole("listitem").filter({ hasText: text.range(provision, w.money(low), w.money(high)) });

  test("a bakery sees where an authority would start before it says how serious it was", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("7");
    await expect(heading(calculator)).toHaveCount(0);
    await calculator.state("2 000 000");
    await expect(heading(calculator)).toBeVisible();
    const rows = calculator.result.locator(".ranges").getByRole("listitem");
    const expected = [["low", 0, 0.008], ["medium", 0.004, 0.016], ["high", 0.008, 0.08]];
    await expect(rows).toHaveText(expected.map(([name, low, high]) => `${text.each[name]} ${text.ends(w.money(low), w.money(high))}`));
    await expect(calculator.said(text.sample)).toHaveCount(0);
    await expect(calculator.result.getByText(text.sample)).toBeVisible();
    await expect(calculator.result.locator(".ranges [aria-current]")).toHaveCount(0);
    await calculator.ask(5);
    await calculator.judge("medium");
    await expect(calculator.result.locator(".ranges [aria-current]")).toContainText(text.each.medium);
    await expect(rows, "the others stay").toHaveCount(3);
  });

  test("a firm of 75 million: the ceiling stays, and the range is shown separately", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("5(1)(a)");
    await calculator.state("75 000 000");
    await calculator.judge("medium");
    await expect(heading(calculator)).toBeVisible();
    await expect(range(calculator, "5(1)(a)", 0.16, 0.8)).toBeVisible();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
    await calculator.judge("high");
    await expect(range(calculator, "5(1)(a)", 0.32, 4)).toBeVisible();
    await calculator.page.getByRole("button", { name: w.openAll }).click();
    await expect(calculator.reason(text.starts(w.money(0.32), w.money(4)))).toBeVisible();
    await calculator.judge("unsure");
    await expect(range(calculator, "5(1)(a)", 0.32, 4)).toHaveCount(0);
    await expect(heading(calculator)).toBeVisible();
  });

  test("a small firm is told that its band is not confirmed", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("32");
    await calculator.judge("low");
    await expect(calculator.said(text.needsTurnover)).toBeVisible();
    await calculator.state("5 000 000");
    await expect(range(calculator, "32", 0, 0.02)).toBeVisible();
    await expect(calculator.result.getByText(text.unconfirmed)).toBeVisible();
    await calculator.turnover.fill("1 000 000");
    await expect(range(calculator, "32", 0, 0.004)).toBeVisible();
    await expect(calculator.result.getByText(text.unconfirmed)).toHaveCount(0);
  });

  test("above 500 million two linked infringements each have a range, and none is added", async ({ calculator }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.judge("high");
    await calculator.judgeOne("32", "medium");
    await expect(calculator.levelOf("5(1)(f)")).toHaveValue("high");
    await expect(calculator.page.getByRole("radio", { name: w.levels.high, exact: true })).not.toBeChecked();
    await expect(range(calculator, "5(1)(f)", 4.39488, 21.9744)).toBeVisible();
    await expect(range(calculator, "32", 1.09872, 2.19744)).toBeVisible();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });

  test("a link brings the level and the points that were chosen; another level drops the points", async ({ calculator }) => {
    const file = caseOf([["6(1)"]], { turnover: { amount: "-2369", currency: "EUR" } });
    file.operations[0].infringements[0] = { provision: "6(1)", seriousness: "medium", position: { seriousness: "0.15" } };
    await calculator.open(encode(file));
    await expect(range(calculator, "6(1)", 0.004, 0.016)).toBeVisible();
    const chosen = calculator.result.getByText(text.chosen(w.money(0.006), w.money(0.012))).first();
    await expect(chosen).toBeVisible();
    await calculator.ask(5);
    await expect(calculator.page.getByRole("radio", { name: w.levels.medium, exact: true })).toBeChecked();
    await calculator.judge("high");
    await expect(range(calculator, "6(1)", 0.008, 0.08)).toBeVisible();
    await expect(chosen).toHaveCount(0);
  });
});
