import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  linked: "note.linked_not_added",
  separate: "note.separate_maxima",
  unknown: "note.turnover_unknown",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  sentence: "4% of the turnover, because that is more than €20,000,000.",
  gravest: "One incident, one ceiling for its 2 infringements: the highest, that of 5(1)(f).",
  turns: "Above a turnover of €500,000,000 the percentage counts instead.",
  sum: "The sum of 2 separate incidents, each with a ceiling of its own.",
  atLeast: "€20 million for a firm with a turnover up to €500 million; above that, 4% of it. Add the turnover to see which.",
  fixed: "The fixed amount, because 4% of the turnover would be only €4,000,000.",
  tie: "The fixed amount; 4% of the turnover comes to exactly the same.",
  five: "One incident, one ceiling for its 5 infringements: the highest, that of 5(1)(a).",
  exact: "€21,974,400",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const higher = w.atMost(w.money(21.9744));
  const lower = w.atMost(w.money(10.9872));

  test("reads the ceiling of two linked infringements, then of two separate conducts, and back", async ({ calculator }) => {
    await calculator.open();
    await expect(calculator.said(w.empty)).toBeVisible();
    await calculator.mainJob();

    const linked = async () => {
      await expect(calculator.figure).toHaveText(higher);
      for (const sentence of [text.sentence, text.gravest, text.linked]) {
        await expect(calculator.said(sentence)).toBeVisible();
      }
      await expect(calculator.said(text.separate)).toHaveCount(0);
      await expect(calculator.row("5(1)(f)").getByRole("cell")).toHaveText(["83(5)(a)", `${higher} ${w.decides}`]);
      await expect(calculator.row("32").getByRole("cell")).toHaveText(["83(4)(a)", lower]);
      await expect(calculator.row(w.total)).toHaveCount(0);
    };
    await linked();

    await calculator.ask(1);
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    const sum = w.atMost(w.money(32.9616));
    await expect(calculator.figure).toHaveText(sum);
    await expect(calculator.said(text.sum)).toBeVisible();
    await expect(calculator.said(text.separate)).toBeVisible();
    await expect(calculator.said(text.linked)).toHaveCount(0);
    await expect(calculator.table.getByRole("rowheader")).toHaveText([w.conduct(1), "5(1)(f)", w.conduct(2), "32", w.total]);
    await expect(calculator.row("5(1)(f)").getByRole("cell")).toHaveText(["83(5)(a)", higher]);
    await expect(calculator.row("32").getByRole("cell")).toHaveText(["83(4)(a)", lower]);
    await expect(calculator.row(w.total).getByRole("cell")).toHaveText(sum);

    await calculator.conductOf("32").selectOption(w.conduct(1));
    await linked();
  });

  test("reads at least the fixed amount while the turnover is not known", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("5(1)(a)", "6", "12", "15", "17");
    const figure = w.atLeast(w.money(20));
    await expect(calculator.figure).toHaveText(figure);
    for (const sentence of [text.atLeast, text.five, text.unknown]) {
      await expect(calculator.said(sentence)).toBeVisible();
    }
    const limbs = { "5(1)(a)": "83(5)(a)", 6: "83(5)(a)", 12: "83(5)(b)", 15: "83(5)(b)", 17: "83(5)(b)" };
    for (const [provision, limb] of Object.entries(limbs)) {
      await expect(calculator.row(provision).getByRole("cell").first()).toHaveText(limb);
      await expect(calculator.row(provision).getByRole("cell").last()).toContainText(figure);
    }
  });

  test("follows each keystroke, from the fixed amount to the share and back", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("100000000");
    await expect(calculator.said(text.fixed)).toBeVisible();
    await expect(calculator.said(text.turns)).toBeVisible();
    await calculator.turnover.fill("500000000");
    await expect(calculator.said(text.tie)).toBeVisible();
    await calculator.turnover.fill("549360000");
    await expect(calculator.said(text.sentence)).toBeVisible();
    await calculator.turnover.press("Backspace");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
    await calculator.turnover.fill("0");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
    await calculator.turnover.fill("");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
  });

  test("reads the amount as the language writes it, to the last space", async ({ calculator }) => {
    await calculator.open();
    await calculator.mainJob();
    await expect(calculator.figure).toHaveText(higher);
    expect(await calculator.figure.textContent()).toBe(text.exact);
  });
});
