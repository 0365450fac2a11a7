// Cases under the law of a country, each worked through on the page by choosing and typing.
import { pattern } from "./calculator.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  simplified: "addressee.simplified",
  national: "result.national",
  fixed: "result.fixed_alone",
  procedure: "result.procedure",
  budget: "result.budget",
  budgetUnknown: "result.budget_unknown",
  nationalReason: ["why.national_cap", "amount"],
  asUndertaking: "note.unless_undertaking",
  known: ["result.country", "country"],
  penalties: "penalties.heading",
  accruedReason: ["why.penalty_accrued", "amount"],
  limitReason: ["why.penalty_limit", "amount"],
  apart: "note.penalties_apart",
  incomplete: "penalties.incomplete",
  notAmount: "penalties.wrong",
  above: ["error.above_limit", "amount"],
  notAgainst: "error.not_against",
  exempt: "result.exempt",
  exemptLong: "result.exempt_long",
  exemptCell: "outcome.exempt",
  exemptReason: "why.exempt",
  binds: ["result.turnover_binds", "share", "fixed"],
  turns: ["result.turns", "amount"],
  ofLegalPerson: "note.turnover_of_legal_person",
  own: ["infringements.own", "country"],
  authorities: "authorities.heading",
  differs: "authorities.differs",
  notAdded: "authorities.help",
  once: "note.once_per_decision",
  budgetReason: ["why.share_of_budget", "amount"],
  warning: "result.warning_first",
  warningCell: "outcome.warning_first",
  floor: ["result.floor", "amount"],
  edge: "edge.heading",
  unknown: "result.unknown",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  bodies: {
    IE: "Public authority or body",
    ministry: "Unit of the public finance sector (art. 9 points 1–12 and 14)",
    commune: "Local authority (commune, département, région)",
    state: "State (ministry, prefecture, State service)",
    enterprise: "State enterprise (valtion liikelaitos)",
    DK: "Public authority or institution (offentlig myndighed)",
    RO: "Public authority, or body that counts as one (autoritate sau organism public)",
    unknown: "Yes, an ordinary one, or the kind is not known",
    federal: "Public body of the Federation (öffentliche Stelle des Bundes)",
    land: "Public body of a Land or a municipality (öffentliche Stelle des Landes)",
  },
  before: (country) => `An organisation without economic activity; ${country}`,
  accrued: (amount, units, each) => `At most ${amount}: ${each} for each day, ${units} in all.`,
  court: "In Denmark a court imposes the fine, in criminal proceedings that the authority initiates. The effect must be equivalent (Art. 83(9)).",
  upTo: (edge, figure, low, high) => `Up to ${edge}: ${figure} at most · 5(1)(f): ${low} to ${high}`,
  aboveEdge: (edge, figure, low, high) => `Above ${edge}: ${figure} at most · 5(1)(f): ${low} to ${high}`,
  conversion: /^The law there converts the amounts of the Regulation at the rate of its central bank: in Poland that of 28 January of the year/,
  fixedBinds: (part) => `The fixed amount, because 4% of the turnover would be only ${part}.`,
  earlier: "The rule that held until 4 February 2026 was applied, as the infringement ended under it. The one that replaced it is not milder, or cannot be compared with it.",
  kindAsked: "In Germany the answer depends on the kind of public body. Choose it under “Who would be fined?”.",
  lawUnknown: "The law of Germany decides here, and what it says is not known. So the ceiling is shown as not known, and not as that of the Regulation.",
  typed: { million: "600 000 000", rate: "0.9241", zloty: "4.2" },
  percent: (number) => `${number}%`,
};

const SIZES = { "on a desktop": { width: 1280, height: 900 }, "on a phone": { width: 360, height: 740 } };

for (const [where, viewport] of Object.entries(SIZES)) {
  test.describe(where, () => {
    test.use({ viewport });

    inEnglish((w) => {
      const text = { ...w.texts(KEYS), ...TEXT };
      const euros = (amount) => w.sum("EUR", amount);

      /** Opens all reasons and expects a line among them. */
      const expectReason = async (calculator, sentence) => {
        await calculator.page.getByRole("button", { name: w.openAll, exact: true }).click();
        await expect(calculator.reason(sentence)).toBeVisible();
      };

      test("a hospital in Ireland has its own amount, unless it acts as an undertaking", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("IE", text.bodies.IE);
        await expect(calculator.figure).toHaveText(w.atMost(euros(1_000_000)));
        await expect(calculator.question(2).getByText(text.before(w.countries.IE), { exact: true })).toBeVisible();
        await expect(page.getByRole("radio", { name: w.no, exact: true })).toBeChecked();
        await calculator.showResult();
        await expect(calculator.said(text.national)).toBeVisible();
        await expect(calculator.said(text.asUndertaking)).toBeVisible();
        await expectReason(calculator, text.nationalReason(euros(1_000_000)));
        const about = calculator.result.getByRole("link", { name: text.known(w.countries.IE), exact: true });
        expect(new URL(await about.getAttribute("href"), page.url()).href).toMatch(new RegExp(`/${w.code}/countries/ie/$`));

        await calculator.hideResult();
        await calculator.ask(2);
        await calculator.answer(w.undertaking, w.yes);
        await calculator.state("549 360 000");
        await expect(calculator.figure).toHaveText(w.atMost(euros(10_987_200)));
        await calculator.showResult();
        await expect(calculator.said(text.asUndertaking)).toHaveCount(0);
      });

      test("a ministry in Poland has one amount in zlotys", async ({ calculator }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)");
        await calculator.before("PL", text.bodies.ministry);
        await expect(calculator.figure).toHaveText(w.atMost(w.sum("PLN", 100_000)));
        await calculator.showResult();
        await expect(calculator.said(text.national)).toBeVisible();
        await expect.soft(calculator.result.getByText(euros(100_000)), "zlotys are not euros").toHaveCount(0);
        await calculator.hideResult();
        await calculator.ask(2);
        await calculator.publicBody.selectOption({ label: w.notPublic });
        await calculator.answer(w.undertaking, w.yes);
        await expect(calculator.figure).toHaveText(w.atLeast(euros(20_000_000)));
        await calculator.country.selectOption({ label: w.regulation });
        await expect(calculator.publicBody.locator("option")).toHaveText([w.notPublic, w.public]);
      });

      test("a commune in France is fined, and its penalty payment is shown separately", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("FR", text.bodies.commune);
        await expect(calculator.figure).toHaveText(w.atMost(euros(10_000_000)));
        await calculator.addPenalty({ amount: "150", from: "2026-01-01" });
        const said = calculator.penalty(1).getByRole("status");
        await expect(said).toHaveText(text.incomplete);
        await calculator.penaltyField(1, "to").fill("2026-02-16");
        await expect(said).toHaveText(w.understood(euros(150)));
        await expect(calculator.figure, "it is not part of the ceiling").toHaveText(w.atMost(euros(10_000_000)));
        await expect(calculator.question(7).locator(".answer")).toHaveText("1");
        await calculator.showResult();
        await expect(calculator.said(text.fixed)).toBeVisible();
        const penalties = calculator.result.locator("section").filter({ has: page.getByRole("heading", { name: text.penalties, exact: true }) });
        await expect(penalties.getByRole("listitem")).toHaveText([text.accrued(euros(6_900), 46, euros(150))]);
        await expect(calculator.said(text.apart)).toBeVisible();
        await expect(page.locator(".tree > li"), "it has its own reasons").toHaveCount(2);
        await expectReason(calculator, text.accruedReason(euros(6_900)));
        await expectReason(calculator, text.limitReason(euros(100_000)));

        await calculator.hideResult();
        await calculator.ask(7);
        await page.getByRole("button", { name: w.removePenalty(1), exact: true }).click();
        await expect(calculator.penalty(1)).toHaveCount(0);
        await expect(page.getByRole("button", { name: w.addPenalty, exact: true })).toBeFocused();
        await calculator.showResult();
        await expect(penalties).toHaveCount(0);
        await expect(page.locator(".tree > li")).toHaveCount(1);
      });

      test("a penalty payment that the law does not allow is refused at its field, and the ceiling stays", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("FR", text.bodies.commune);
        await calculator.addPenalty({ amount: "150000", from: "2026-01-01", to: "2026-02-16" });
        const said = calculator.penalty(1).getByRole("status");
        await expect(said).toHaveText(text.above(euros(100_000)));
        await expect(calculator.figure).toHaveText(w.atMost(euros(10_000_000)));
        await calculator.penaltyField(1, "amount").fill("100.000");
        await expect(said).toHaveText(text.notAmount);
        await expect(calculator.penaltyField(1, "amount")).toHaveAttribute("aria-invalid", "true");
        await expect(calculator.penaltyField(1, "cap")).toHaveAttribute("aria-invalid", "false");
        await calculator.penaltyField(1, "amount").fill("100000");
        await expect(said).toHaveText(w.understood(euros(100_000)));
        await expect(calculator.penaltyField(1, "amount")).toHaveAttribute("aria-invalid", "false");
        await calculator.penaltyField(1, "amount").fill("150000");
        await calculator.addPenalty({ amount: "150", from: "2026-01-01", to: "2026-02-16" });
        await expect(calculator.penalty(2).getByRole("status")).toHaveText(w.understood(euros(150)));
        await expect(said).toHaveText(text.above(euros(100_000)));
        await calculator.showResult();
        const penalties = calculator.result.locator("section").filter({ has: page.getByRole("heading", { name: text.penalties, exact: true }) });
        await expect(penalties.getByRole("listitem"), "a refused one does not block the others").toHaveText([text.accrued(euros(6_900), 46, euros(150))]);
      });

      test("a ministry in France is fined nothing, and no penalty payment is ordered against it", async ({ calculator }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("FR", text.bodies.state);
        await expect(calculator.figure).toHaveText(text.exempt);
        await calculator.addPenalty({ amount: "150", from: "2026-01-01", to: "2026-02-16" });
        await expect(calculator.penalty(1).getByRole("status")).toHaveText(text.notAgainst);
        await expect(calculator.figure).toHaveText(text.exempt);
        await calculator.showResult();
        await expect(calculator.said(text.exemptLong)).toBeVisible();
        await expect(calculator.row("32").getByRole("cell").last()).toHaveText(text.exemptCell);
        await expectReason(calculator, text.exemptReason);
      });

      test("a State enterprise in Finland is fined nothing", async ({ calculator }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        await calculator.before("FI", text.bodies.enterprise);
        await expect(calculator.figure).toHaveText(text.exempt);
        // Not even if it trades.
        await calculator.answer(w.undertaking, w.yes);
        await expect(calculator.figure).toHaveText(text.exempt);
        await calculator.showResult();
        await expect(calculator.said(text.exemptLong)).toBeVisible();
        for (const provision of ["5(1)(f)", "32"]) {
          await expect(calculator.row(provision).getByRole("cell").last()).toHaveText(text.exemptCell);
        }
      });

      test("a firm in Liechtenstein has its ceiling in francs, of its own turnover", async ({ calculator }) => {
        const francs = (amount) => w.sum("CHF", amount);
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        await calculator.before("LI");
        await expect(calculator.figure).toHaveText(w.atLeast(francs(22_000_000)));
        await calculator.state(text.typed.million);
        await calculator.currency.selectOption("CHF");
        await expect(calculator.figure).toHaveText(w.atMost(francs(24_000_000)));
        await calculator.showResult();
        await expect(calculator.said(text.binds(text.percent(4), francs(22_000_000)))).toBeVisible();
        await expect(calculator.said(text.ofLegalPerson)).toBeVisible();
        await expect(calculator.row("32")).toContainText(w.atMost(francs(12_000_000)));
      });

      test("a company in the United Kingdom has its ceiling in pounds, for a duty of that country too", async ({ calculator, page }) => {
        const pounds = (amount) => w.sum("GBP", amount);
        await calculator.open();
        await calculator.before("GB");
        await calculator.choose("GB:22B");
        await calculator.find("gb:22b");
        await expect(calculator.found.getByRole("button", { pressed: true })).toHaveCount(1);
        await expect(calculator.figure).toHaveText(w.atLeast(pounds(17_500_000)));
        await calculator.browse();
        await expect(page.locator(".browse").getByRole("heading", { level: 3 }).first()).toHaveText(text.own(w.countries.GB));
        const own = page.locator(".browse").getByRole("list").first();
        await expect(own.getByRole("button", { pressed: true })).toHaveAccessibleName(/GB:22B/);
        await calculator.state(text.typed.million);
        await calculator.currency.selectOption("GBP");
        await expect(calculator.figure).toHaveText(w.atMost(pounds(24_000_000)));
        await calculator.showResult();
        await expect(calculator.said(text.binds(text.percent(4), pounds(17_500_000)))).toBeVisible();
        await expect(calculator.row("GB:22B").getByRole("cell").first()).toHaveText("Data (Use and Access) Act 2025 Sch. 6 para. 9");
      });

      test("a company without an establishment in the Union faces five authorities side by side", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)");
        await calculator.before("FR");
        await page.getByText(w.others, { exact: true }).first().click();
        const group = page.getByRole("group", { name: w.others, exact: true });
        await expect(group.getByRole("checkbox")).toHaveCount(31);
        await expect(group.getByRole("checkbox", { name: w.countries.FR, exact: true })).toBeDisabled();
        for (const code of ["IT", "GR", "NL", "GB"]) {
          await group.getByRole("checkbox", { name: w.countries[code], exact: true }).check();
        }
        await calculator.state("549 360 000");
        const euro = w.atMost(euros(21_974_400));
        await expect(calculator.figure).toHaveText(euro);
        await calculator.showResult();
        const table = calculator.result.getByRole("table", { name: text.authorities, exact: true });
        await expect(table.getByRole("rowheader")).toHaveText(["FR", "IT", "GR", "NL", "GB"].map((code) => w.countries[code]));
        const row = (code) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: w.countries[code], exact: true }) });
        for (const code of ["FR", "IT", "GR", "NL"]) {
          await expect(row(code).getByRole("rowheader")).toBeVisible();
          await expect(row(code)).toContainText(euro);
          await expect(row(code).getByText(text.differs, { exact: true })).toHaveCount(0);
        }
        // 4% in pounds, at the average of the last full year.
        await expect(row("GB")).toContainText(/18\D827\D446/);
        await expect(row("GB").getByText(text.differs, { exact: true })).toBeVisible();
        await expect(calculator.said(text.notAdded)).toBeVisible();
        await expect(table.locator("tfoot"), "no sum").toHaveCount(0);
        await expect(calculator.result.getByText(euros(4 * 21_974_400))).toHaveCount(0);

        // The authority that becomes the deciding one comes first, and is no longer among the others.
        await calculator.hideResult();
        await calculator.before("IT");
        await expect(group.getByRole("checkbox", { name: w.countries.IT, exact: true })).not.toBeChecked();
        await calculator.showResult();
        await expect(table.getByRole("rowheader")).toHaveText(["IT", "GR", "NL", "GB"].map((code) => w.countries[code]));
      });

      test("one turnover in dollars is put before authorities of two currencies, with a rate for each", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)");
        await calculator.before("FR");
        await page.getByText(w.others, { exact: true }).first().click();
        const group = page.getByRole("group", { name: w.others, exact: true });
        await group.getByRole("checkbox", { name: w.countries.GB, exact: true }).check();
        await calculator.state("1 000 000 000");
        await calculator.currency.selectOption("USD");
        await (await calculator.ownRate("USD")).fill("0.9");
        const pounds = await calculator.ownRate("USD", "GBP");
        await pounds.fill("x");
        await expect(pounds).toHaveAttribute("aria-invalid", "true");
        await expect(calculator.figure, "it blocks nothing else").toHaveText(w.atMost(euros(36_000_000)));
        await pounds.fill("0.8");
        await expect(pounds).toHaveAttribute("aria-invalid", "false");
        await calculator.showResult();
        const table = calculator.result.getByRole("table", { name: text.authorities, exact: true });
        await expect(table.getByRole("row").last()).toContainText(w.atMost(w.sum("GBP", 32_000_000)));
        // The rate stays with its pair of currencies when the other authority comes first.
        await calculator.hideResult();
        await calculator.before("GB");
        await expect(calculator.figure).toHaveText(w.atMost(w.sum("GBP", 32_000_000)));
      });

      test("a penalty payment may be of another authority, and count by the day begun", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("FR");
        await page.getByText(w.others, { exact: true }).first().click();
        const group = page.getByRole("group", { name: w.others, exact: true });
        await group.getByRole("checkbox", { name: w.countries.NL, exact: true }).check();
        await calculator.addPenalty({ amount: "150000", counted: "begun", from: "2026-01-01", to: "2026-01-10" });
        const said = calculator.penalty(1).getByRole("status");
        await expect(said).toHaveText(text.above(euros(100_000)));
        const authority = calculator.penaltyField(1, "authority");
        await authority.focus();
        await authority.selectOption("NL");
        await expect(authority).toBeFocused();
        await expect(said, "its law states no limit").toHaveText(w.understood(euros(150_000)));
        await calculator.showResult();
        const penalties = calculator.result.locator("section").filter({ has: page.getByRole("heading", { name: text.penalties, exact: true }) });
        await expect(penalties.getByRole("listitem")).toContainText([w.countries.NL]);
        await expect(penalties.getByRole("listitem")).toContainText([euros(1_500_000)]);
      });

      test("the simplified procedure of France allows its amount once, however many conducts there are", async ({ calculator }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        await calculator.precise();
        await calculator.conductOf("32").selectOption(w.newConduct);
        await calculator.ask(2);
        await expect(calculator.procedure).toHaveCount(0);
        await calculator.before("FR");
        await calculator.procedure.selectOption({ label: text.simplified });
        await expect(calculator.figure).toHaveText(w.atMost(euros(20_000)));
        await calculator.showResult();
        await expect(calculator.said(text.procedure)).toBeVisible();
        await expect(calculator.said(text.once)).toBeVisible();
        await calculator.hideResult();
        // It goes with the country.
        await calculator.before("DE");
        await expect(calculator.procedure).toHaveCount(0);
        await expect(calculator.figure).toHaveText(w.atLeast(euros(30_000_000)));
      });

      test("a municipality in Denmark has a share of its budget, up to an amount", async ({ calculator }) => {
        const kroner = (amount) => w.sum("DKK", amount);
        await calculator.open();
        await calculator.choose("32");
        await calculator.ask(2);
        await expect(calculator.budget).toHaveCount(0);
        await calculator.before("DK", text.bodies.DK);
        await expect(calculator.figure).toContainText(kroner(8_000_000));
        await calculator.showResult();
        await expect(calculator.said(text.budgetUnknown)).toBeVisible();
        await calculator.hideResult();
        await calculator.budget.fill("300 000 000");
        await expect(calculator.question(2).getByText(w.understood(kroner(300_000_000)), { exact: true })).toBeVisible();
        await expect(calculator.figure).toHaveText(w.atMost(kroner(6_000_000)));
        await calculator.showResult();
        await expect(calculator.said(text.budget)).toBeVisible();
        await expect(calculator.said(text.court)).toBeVisible();
        await expect.soft(calculator.result.getByText(euros(6_000_000)), "kroner are not euros").toHaveCount(0);
        await expectReason(calculator, text.budgetReason(kroner(6_000_000)));
        await calculator.hideResult();
        await calculator.budget.fill("300.000");
        await expect(calculator.budget).toHaveAttribute("aria-invalid", "true");
        await expect(calculator.question(2).getByText(text.notAmount, { exact: true })).toBeVisible();
        await expect(calculator.figure).toContainText(kroner(8_000_000));
        // With this budget, the share is above the amount.
        await calculator.budget.fill("900 000 000");
        await expect(calculator.figure).toContainText(kroner(8_000_000));
      });

      test("a public body in Romania is warned first, and then has its own amounts", async ({ calculator }) => {
        const lei = (amount) => w.sum("RON", amount);
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        await calculator.before("RO", text.bodies.RO);
        await expect(calculator.figure).toHaveText(w.atMost(lei(200_000)));
        await calculator.showResult();
        await expect(calculator.said(text.warning)).toBeVisible();
        await expect(calculator.said(text.floor(lei(10_000)))).toBeVisible();
        await expect(calculator.row("32").getByRole("cell").last()).toHaveText(`${w.atMost(lei(100_000))} ${text.warningCell}`);
      });

      test("where the exchange rate decides the band, both sides are shown", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)");
        await calculator.state("540 000 000");
        await calculator.currency.selectOption("USD");
        const rate = await calculator.ownRate("USD");
        await rate.fill(text.typed.rate);
        await calculator.judge("high");
        await expect(calculator.figure).toHaveText(w.atMost(euros(20_000_000)));
        await calculator.showResult();
        const edge = calculator.result.locator("section").filter({ has: page.getByRole("heading", { name: text.edge, exact: true }) });
        const sides = edge.getByRole("listitem");
        await expect(sides).toHaveCount(2);
        const [maximum, at] = [euros(20_000_000), euros(500_000_000)];
        await expect(sides.first()).toHaveText(text.upTo(at, w.atMost(maximum), euros(1_600_000), maximum));
        // Just above it; nobody pays less than a cent.
        const above = pattern(text.aboveEdge(at, w.atMost(maximum), euros(4_000_000), maximum));
        await expect.soft(sides.last()).toHaveText(new RegExp(`^${above.replaceAll(/000(?=\\s€|:|\\sto|$)/g, "000([.,]\\d\\d)?")}$`));
        await calculator.hideResult();
        await calculator.ask(3);
        await rate.fill("0.8");
        await calculator.showResult();
        await expect(edge, "far from an edge").toHaveCount(0);
      });

      test("Poland converts the amounts of the Regulation at the stated rate", async ({ calculator, page }) => {
        const zlotys = (amount) => w.sum("PLN", amount);
        await calculator.open();
        await calculator.choose("5(1)(f)");
        await calculator.before("PL");
        await calculator.state("1 000 000 000");
        await calculator.currency.selectOption("PLN");
        // Until that rate is stated the amounts stay in euros, and the average of the year converts the turnover alone.
        await expect(calculator.figure).toHaveText(w.atMost(euros(20_000_000)));
        await expect(page.getByText(text.conversion)).toBeVisible();
        await page.getByRole("textbox", { name: w.rate("EUR", "PLN"), exact: true }).fill(text.typed.zloty);
        await page.getByLabel(w.rateDate).fill("2026-01-28");
        await expect(calculator.figure).toHaveText(w.atMost(zlotys(84_000_000)));
        await calculator.showResult();
        await expect(calculator.said(text.fixedBinds(zlotys(40_000_000)))).toBeVisible();
        await expect(calculator.said(text.turns(zlotys(2_100_000_000)))).toBeVisible();
        await expect.soft(calculator.result.getByText(euros(84_000_000)), "zlotys are not euros").toHaveCount(0);
      });

      test("an infringement that ended before the rule changed has the amount of that time", async ({ calculator, page }) => {
        const pounds = (amount) => w.sum("GBP", amount);
        await calculator.open();
        await calculator.before("GB");
        await calculator.choose("GB:PECR-6");
        await calculator.precise();
        await page.getByText(w.details(1), { exact: true }).click();
        await page.getByLabel(w.to, { exact: true }).fill("2026-01-01");
        await expect(calculator.figure).toHaveText(w.atMost(pounds(500_000)));
        await calculator.showResult();
        await expect(calculator.said(text.earlier)).toBeVisible();
        await calculator.hideResult();
        await page.getByLabel(w.to, { exact: true }).fill("2026-03-01");
        await expect(calculator.figure).toHaveText(w.atLeast(pounds(17_500_000)));
        await calculator.state(text.typed.million);
        await calculator.currency.selectOption("GBP");
        await expect(calculator.figure).toHaveText(w.atMost(pounds(24_000_000)));
        await calculator.showResult();
        await expect(calculator.said(text.earlier)).toHaveCount(0);
      });

      test("a public body in Germany is asked what kind it is", async ({ calculator }) => {
        await calculator.open();
        await calculator.choose("32");
        await calculator.before("DE", text.bodies.unknown);
        await expect(calculator.figure).toHaveText(text.unknown);
        await calculator.showResult();
        await expect(calculator.said(text.kindAsked)).toBeVisible();
        await calculator.hideResult();
        await calculator.publicBody.selectOption({ label: text.bodies.federal });
        await expect(calculator.figure).toHaveText(text.exempt);
        // One that competes on a market is fined like anyone else.
        await calculator.answer(w.undertaking, w.yes);
        await expect(calculator.figure).toHaveText(w.atLeast(euros(10_000_000)));
        // So is one of a Land; the rule for one that does not compete is not known.
        await calculator.publicBody.selectOption({ label: text.bodies.land });
        await expect(calculator.figure).toHaveText(w.atLeast(euros(10_000_000)));
        await calculator.answer(w.undertaking, w.no);
        await expect(calculator.figure).toHaveText(text.unknown);
        await calculator.showResult();
        await expect(calculator.said(text.lawUnknown)).toBeVisible();
      });
    });
  });
}
