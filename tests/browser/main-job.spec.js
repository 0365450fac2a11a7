import { expect, inEachLanguage, test } from "./test.js";

const TEXT = {
  en: {
    sentence: "At most €21,974,400: 4% of the turnover, because that is more than €20,000,000.",
    gravest: "Of 2 linked infringements the gravest decides: 5(1)(f). The others add nothing to it.",
    turns: "The share overtakes the fixed amount above a turnover of €500,000,000.",
    linked: "Linked infringements all weigh in the amount, but the total stays within the ceiling of the gravest.",
    sum: "At most €32,961,600 over 2 separate conducts, each with a ceiling of its own.",
    separate: "The ceilings of separate conducts stand side by side. Article 83 sets no cap over their sum; the total must still be proportionate.",
    atLeast: "The ceiling is €20,000,000 or more: 4% of the turnover counts where that is higher, and the turnover is not known.",
    unknown: "The turnover is not known. For an undertaking the ceiling is higher than the fixed amount as soon as its share of turnover is.",
    fixed: "At most €20,000,000: the fixed amount, because 4% of the turnover would be €4,000,000.",
    tie: "At most €20,000,000: the fixed amount, which 4% of the turnover only equals.",
    five: "Of 5 linked infringements the gravest decides: 5(1)(a). The others add nothing to it.",
    exact: "at most €21,974,400",
  },
  fr: {
    sentence: "Au maximum 21 974 400 € : 4 % du chiffre d’affaires, car c’est plus que 20 000 000 €.",
    gravest: "Sur 2 violations liées, la plus grave est déterminante : celle de la disposition 5(1)(f). Les autres n’ajoutent rien au plafond.",
    turns: "Le pourcentage l’emporte sur le montant fixe dès que le chiffre d’affaires dépasse 500 000 000 €.",
    linked: "Les violations liées pèsent toutes sur le montant, mais le total reste dans la limite du plafond de la plus grave.",
    sum: "Au maximum 32 961 600 € pour 2 comportements distincts, qui ont chacun leur propre plafond.",
    separate: "Les plafonds de comportements distincts s’appliquent côte à côte. L’article 83 ne limite pas leur somme ; le total doit néanmoins rester proportionné.",
    atLeast: "Le plafond est de 20 000 000 € ou plus : 4 % du chiffre d’affaires sont retenus si ce montant est plus élevé, mais le chiffre d’affaires n’est pas connu.",
    unknown: "Le chiffre d’affaires n’est pas connu. Pour une entreprise, le plafond est supérieur au montant fixe dès que le pourcentage de son chiffre d’affaires l’est.",
    fixed: "Au maximum 20 000 000 € : le montant fixe, car 4 % du chiffre d’affaires ne donneraient que 4 000 000 €.",
    tie: "Au maximum 20 000 000 € : le montant fixe, que 4 % du chiffre d’affaires égalent sans le dépasser.",
    five: "Sur 5 violations liées, la plus grave est déterminante : celle de la disposition 5(1)(a). Les autres n’ajoutent rien au plafond.",
    exact: "au maximum 21\u202f974\u202f400\u00a0€",
  },
};

inEachLanguage((w) => {
  const text = TEXT[w.code];
  const higher = w.atMost(w.money(21.9744));
  const lower = w.atMost(w.money(10.9872));

  test("reads the ceiling of two linked infringements, then of two separate conducts, and back", async ({ calculator }) => {
    await calculator.open();
    await expect(calculator.said(w.empty)).toBeVisible();
    await calculator.mainJob();

    const linked = async () => {
      await expect(calculator.figure).toHaveText(higher);
      for (const sentence of [text.sentence, text.gravest, text.turns, text.linked]) {
        await expect(calculator.said(sentence)).toBeVisible();
      }
      await expect(calculator.said(text.separate)).toHaveCount(0);
      await expect(calculator.row("5(1)(f)").getByRole("cell")).toHaveText(["83(5)(a)", `${higher} ${w.decides}`]);
      await expect(calculator.row("32").getByRole("cell")).toHaveText(["83(4)(a)", lower]);
      await expect(calculator.row(w.total)).toHaveCount(0);
    };
    await linked();

    await calculator.ask(1);
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
    for (const sentence of [text.atLeast, text.turns, text.five, text.unknown]) {
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
