import { expect, inEachLanguage, test } from "./test.js";

const TEXT = {
  en: {
    alone: "The fixed amount: a percentage of turnover applies only to undertakings.",
    withoutEffect: "The turnover changes nothing: the percentage applies to undertakings only.",
    reprimand: "For a minor infringement, or where a fine would be a disproportionate burden to a natural person, a reprimand may take its place (recital 148). The EDPB’s draft Guidelines 04/2026, of which the consultation ended on 13 November 2026, would as a rule have no fine for a minor infringement, and presume one otherwise; they change no figure here.",
    publicBody: "Each State may exempt its public authorities and bodies from fines, or lower their ceilings. The amounts here are those of the Regulation alone.",
    noFault: "No fine",
    noFaultLong: "There was neither intent nor negligence, and without them there is no fine.",
    noFaultCell: "no fine without fault",
    faultUnknown: "A fine needs intent or negligence. Whether there was any was not stated. A decision that does not examine it can fall: in March 2026 the Administrative Court of Luxembourg annulled Amazon’s fine and sent it back for that.",
    noTier: "No fine under Article 83",
    noTierLong: "Article 83 names no fine for what you chose.",
    noTierCell: "no fine named",
    ten: "10: Article 83 names no fine for data on convictions. Practice is said to charge such processing as unlawful under Art. 5(1)(a) or 6(1), and the kind of data weighs in the amount. National law may add penalties. (What practice charges is unconfirmed.)",
    twentyFour: "24: Article 83 names no fine for Art. 24. Practice is said to charge accountability, Art. 5(2), or the measures of Art. 25 and 32. (What practice charges is unconfirmed.)",
  },
  fr: {
    alone: "Le montant fixe : le pourcentage du chiffre d’affaires ne vaut que pour les entreprises.",
    withoutEffect: "Le chiffre d’affaires ne change rien : le pourcentage ne s’applique qu’aux entreprises.",
    reprimand: "En cas de manquement mineur, ou si l’amende constitue une charge disproportionnée pour une personne physique, un rappel à l’ordre peut la remplacer (considérant 148). Le projet de lignes directrices 04/2026 du CEPD, dont la consultation a pris fin le 13 novembre 2026, écarterait en règle générale l’amende pour un manquement mineur et la présumerait sinon ; il ne change aucun chiffre ici.",
    publicBody: "Chaque État peut exempter d’amende ses autorités publiques et ses organismes publics, ou abaisser leurs plafonds. Les montants indiqués ici sont ceux du seul règlement.",
    noFault: "Pas d’amende",
    noFaultLong: "Il n’y a eu ni intention ni négligence, et sans elles il n’y a pas d’amende.",
    noFaultCell: "pas d’amende sans faute",
    faultUnknown: "Une amende suppose un manquement commis délibérément ou par négligence. Il n’a pas été indiqué si c’était le cas. Une décision qui ne l’examine pas peut tomber : en mars 2026, la Cour administrative du Luxembourg a annulé l’amende d’Amazon et renvoyé l’affaire pour cette raison.",
    noTier: "Pas d’amende au titre de l’article 83",
    noTierLong: "L’article 83 ne prévoit pas d’amende pour ce que vous avez choisi.",
    noTierCell: "aucune amende prévue",
    ten: "Article 10 : l’article 83 ne prévoit pas d’amende pour les données relatives aux condamnations pénales et aux infractions. En pratique, un tel traitement serait poursuivi comme illicite au titre de l’art. 5(1)(a) ou 6(1), et la catégorie des données pèse sur le montant. Le droit national peut ajouter des sanctions. (Ce qui est poursuivi en pratique n’est pas confirmé.)",
    twentyFour: "Article 24 : l’article 83 ne prévoit pas d’amende pour l’art. 24. En pratique, seraient invoqués le principe de responsabilité de l’art. 5(2) ou les mesures des art. 25 et 32. (Ce qui est invoqué en pratique n’est pas confirmé.)",
  },
};

inEachLanguage((w) => {
  const text = TEXT[w.code];
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
