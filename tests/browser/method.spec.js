// The five steps of the Guidelines, as an authority would work through them.
import { caseOf, decode, encode } from "./link.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  point: ["serious.point", "low", "high"],
  size: ["serious.size", "low", "high"],
  outside: ["serious.wrong", "low", "high"],
  more: "serious.more",
  add: "weighed.add",
  addThis: "weighed.add_this",
  remedy: "circumstance.prompt-remedy.title",
  noPrevious: "circumstance.no-previous.title",
  way: ["weighed.direction", "name"],
  mitigating: "weighed.mitigating",
  neutral: "weighed.neutral",
  assumption: "weighed.assumption",
  low: "weighed.low",
  high100: "weighed.high",
  assumed: ["result.start_adjusted", "low", "high"],
  chosen: ["result.start_point", "amount"],
  wrongOrder: "weighed.assumption_wrong",
  whole: "weighed.whole",
  place: ["infringements.displaced", "provision"],
  displaced: "outcome.displaced",
  whatIf: "whatif.heading",
  separate: "whatif.separate",
  linked: "whatif.linked",
  upTo: ["annex.up_to", "amount"],
  here: "annex.here",
  unconfirmed: "confidence.unconfirmed",
  range: ["annex.range", "low", "high"],
  nearest: "decisions.heading",
  annulled: "status.annulled.title",
  all: "decisions.all",
  start: ["result.start_of", "provision", "low", "high"],
  british: "result.start_help_uk",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  people: /^Number of people/,
  proportionality: /^Proportionality/,
  ofSize: /^Share for the size of the undertaking/,
  ways: /^Which way it weighs/,
  specialty: (provision) => `${provision} takes its place: it is the more specific one (specialty)`,
  undisplaced: (amount) => `No provision displaced: ${amount}`,
  annex: "All ranges under the higher ceiling, in EUR",
  fine: "€746 M",
  notKnown: "Not known",
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const percent = (number) => new Intl.NumberFormat(w.locale, { style: "percent", maximumFractionDigits: 4 }).format(number / 100);
  const plain = (number) => new Intl.NumberFormat(w.locale).format(number);
  const field = (calculator, name) => calculator.facts.getByRole("textbox", { name, exact: typeof name === "string" });
  const choice = (calculator, name) => calculator.facts.getByRole("combobox", { name, exact: true });
  const add = async (calculator, name) => {
    await choice(calculator, text.add).selectOption({ label: name });
    await calculator.facts.getByRole("button", { name: text.addThis, exact: true }).click();
  };
  const fold = (calculator, name) => calculator.facts.getByText(name, { exact: true });

  test("a firm of 75 million, from the level to the assumption: V1 of the authorities' own arithmetic", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(a)");
    await calculator.state("75 000 000");
    await calculator.judge("medium");
    await fold(calculator, text.more).click();
    const point = field(calculator, text.point(percent(10), percent(20)));
    const size = field(calculator, text.size(percent(8), percent(20)));
    await point.fill("10");
    await size.fill("8 %");
    await expect(calculator.result.getByText(text.chosen(w.money(0.16))).first()).toBeVisible();

    await point.fill("25");
    await expect(calculator.facts.getByText(text.outside(percent(10), percent(20)))).toBeVisible();
    await expect(point).toHaveValue("25");
    await expect(point).toHaveAttribute("aria-invalid", "true");
    await point.fill("10");
    await expect(point).toHaveAttribute("aria-invalid", "false");

    await field(calculator, text.people).fill("four million");
    await calculator.ask(6);
    await add(calculator, text.remedy);
    const way = choice(calculator, text.way(text.remedy));
    await expect(way).toBeFocused();
    await expect(way.locator("option:checked")).toHaveText(text.mitigating);
    await add(calculator, text.noPrevious);
    // What the Guidelines rule out cannot be chosen.
    await expect(choice(calculator, text.way(text.noPrevious)).getByRole("option")).toHaveText([text.neutral]);
    await expect(choice(calculator, text.add).getByRole("option", { name: text.remedy })).toHaveCount(0);

    await fold(calculator, text.assumption).click();
    await field(calculator, text.low).fill("−25");
    await field(calculator, text.high100).fill("25");
    await expect(calculator.result.getByText(text.assumed(w.money(0.12), w.money(0.2))).first()).toBeVisible();
    await field(calculator, text.low).fill("30");
    await expect(calculator.facts.getByText(text.wrongOrder)).toBeVisible();
    await field(calculator, text.low).fill("-25");
    await fold(calculator, text.whole).click();
    await field(calculator, text.proportionality).fill("a year of losses");

    // A link with particulars has all of it.
    await page.evaluate(() => { navigator.clipboard.writeText = (address) => { globalThis.copied = address; return Promise.resolve(); }; });
    await calculator.openFold(w.shareMore);
    await page.getByRole("checkbox", { name: w.withParticulars, exact: true }).check();
    await page.getByRole("button", { name: w.copy, exact: true }).click();
    const file = decode(await page.evaluate(() => globalThis.copied));
    expect(file.operations[0]).toEqual({
      infringements: [{
        provision: "5(1)(a)", seriousness: "medium", position: { seriousness: "0.1", size: "0.08" }, reasons: { people: "four million" },
      }],
      factors: [
        { factor: "c", direction: "mitigating", circumstance: "prompt-remedy" },
        { factor: "e", direction: "neutral", circumstance: "no-previous" },
      ],
      adjustments: [{ low: "-0.25", high: "0.25" }],
    });
    expect(file.reasons).toEqual({ proportionality: "a year of losses" });
  });

  test("what was worked through comes back from a link, and goes when everything is cleared", async ({ calculator }) => {
    const file = caseOf([["32"]], { turnover: { amount: "75000000", currency: "EUR" } }, { reasons: { proportionality: "because" } });
    Object.assign(file.operations[0].infringements[0], { seriousness: "high", position: { seriousness: "0.25" }, reasons: { people: "many" } });
    file.operations[0].factors = [{ factor: "k", direction: "aggravating", circumstance: "profit", reason: "sold" }];
    file.operations[0].adjustments = [{ low: "0.1", high: "0.2", reason: "practice" }];
    await calculator.open(encode(file));
    await calculator.ask(5);
    await fold(calculator, text.more).click();
    await expect(field(calculator, text.point(percent(20), percent(100)))).toHaveValue("25");
    await expect(field(calculator, text.people)).toHaveValue("many");
    await calculator.ask(6);
    await fold(calculator, text.assumption).click();
    await expect(field(calculator, text.low)).toHaveValue("10");
    await fold(calculator, text.whole).click();
    await expect(field(calculator, text.proportionality)).toHaveValue("because");
    await calculator.clear.click();
    await calculator.choose("32");
    await calculator.ask(6);
    await expect(calculator.facts.getByRole("combobox", { name: text.ways })).toHaveCount(0);
    await fold(calculator, text.assumption).click();
    await expect(field(calculator, text.low)).toHaveValue("");
    await fold(calculator, text.whole).click();
    await expect(field(calculator, text.proportionality)).toHaveValue("");
  });

  test("another level or another size empties the shares that were chosen in the old ranges", async ({ calculator }) => {
    await calculator.open();
    await calculator.choose("32");
    await calculator.state("75 000 000");
    await calculator.judge("medium");
    await fold(calculator, text.more).click();
    await field(calculator, text.point(percent(10), percent(20))).fill("15");
    await field(calculator, text.size(percent(8), percent(20))).fill("10");
    await calculator.judge("high");
    await expect(field(calculator, text.point(percent(20), percent(100)))).toHaveValue("");
    await field(calculator, text.size(percent(8), percent(20))).fill("10");
    await calculator.state("5 000 000");
    await calculator.ask(5);
    await expect(field(calculator, text.size(percent(0.3), percent(2)))).toHaveValue("");
    // Above the last band there is no adjustment for size.
    await calculator.state("600 000 000");
    await calculator.ask(5);
    await expect(field(calculator, text.ofSize)).toHaveCount(0);
  });

  test("concurrence: linked, separate or displaced, with the effect of each answer on the ceiling", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(a)", "13", "32");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await calculator.state("100 000 000");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
    await calculator.showResult();
    await calculator.openFold(text.whatIf);
    const other = (name) => calculator.result.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    await expect(other(text.separate)).toContainText(w.money(50));
    await calculator.hideResult();

    await calculator.precise();
    const place = choice(calculator, text.place("13"));
    await place.focus();
    await place.selectOption({ label: text.specialty("5(1)(a)") });
    await expect(place).toBeFocused();
    await expect(calculator.row("13")).toContainText(text.displaced);
    await expect(other(text.separate)).toContainText(w.money(30));
    // A displaced provision displaces nothing itself.
    await expect(choice(calculator, text.place("32")).getByRole("option", { name: text.specialty("13") })).toHaveCount(0);

    await calculator.precise();
    await calculator.conductOf("32").selectOption("1");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(30)));
    await expect(other(text.linked)).toContainText(w.money(20));
    // Without the provision that displaced it, it counts again.
    await calculator.removal("5(1)(a)").click();
    await expect(calculator.row("13")).not.toContainText(text.displaced);
    await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
  });

  test("the table of all ranges has the cell of the case marked, and its unconfirmed row", async ({ calculator }) => {
    const file = caseOf([["6"]], { turnover: { amount: "75000000", currency: "EUR" } });
    file.operations[0].infringements[0].seriousness = "medium";
    await calculator.open(encode(file));
    await calculator.result.getByText(text.annex, { exact: true }).click();
    const table = calculator.result.getByRole("table", { name: text.annex });
    await expect(table.getByRole("row")).toHaveCount(8);
    const here = table.getByRole("cell").filter({ hasText: text.here });
    await expect(here).toHaveText(`${text.range(plain(160_000), plain(800_000))} ${text.here}`);
    await expect(here).toHaveAttribute("aria-current", "true");
    const row = (amount) => table.getByRole("row").filter({ hasText: text.upTo(plain(amount)) });
    await expect(row(10_000_000)).toContainText(text.unconfirmed);
    await expect(row(50_000_000)).not.toContainText(text.unconfirmed);
    // It stays open when facts change.
    await calculator.state("5 000 000");
    await expect(here).toHaveText(`${text.range(plain(6_000), plain(80_000))} ${text.here}`);
    await expect(row(2_000_000).getByRole("cell")).toHaveText([text.range(plain(0), plain(8_000)), text.range(plain(4_000), plain(16_000)), text.range(plain(8_000), plain(80_000))]);
  });

  test("similar fines are listed with the way to their rows, and annulled ones say so", async ({ calculator, page }) => {
    const file = caseOf([["6", "12", "17"]], { turnover: { amount: "300000000000", currency: "EUR" } });
    await calculator.open(encode(file));
    const list = calculator.result.getByRole("list", { name: text.nearest });
    const amazon = list.getByRole("listitem").filter({ hasText: "Amazon Europe Core" });
    await expect(amazon).toContainText(text.annulled);
    await expect(amazon).toContainText(text.fine);
    await expect(list.getByRole("listitem")).toHaveCount(5);
    const path = (address) => new URL(address, page.url());
    const row = path(await amazon.getByRole("link", { name: "Amazon Europe Core" }).getAttribute("href"));
    expect([row.pathname, row.hash]).toEqual([`/${w.code}/decisions/LU-AMAZON-746/`, ""]);
    const all = calculator.result.getByRole("link", { name: text.all });
    expect(path(await all.getAttribute("href")).pathname).toBe(`/${w.code}/decisions/`);
    // Decisions are not compared under another country's law.
    await calculator.ask(2);
    await calculator.before("GB");
    await expect(list).toHaveCount(0);
  });

  test("the United Kingdom has its own amounts and bands, in pounds, and what it changed is not known", async ({ calculator }) => {
    const pounds = (amount) => new Intl.NumberFormat(w.locale, {
      style: "currency", currency: "GBP", maximumFractionDigits: 0,
    }).format(amount);
    await calculator.open();
    await calculator.choose("6");
    await calculator.ask(2);
    await calculator.before("GB");
    await expect(calculator.figure).toHaveText(w.atLeast(pounds(17_500_000)));
    await calculator.state("75 000 000");
    // In euros, it needs a rate into pounds.
    await expect(calculator.rate("EUR", "GBP")).toBeVisible();
    await calculator.currency.selectOption("GBP");
    await expect(calculator.figure).toHaveText(w.atMost(pounds(17_500_000)));
    await calculator.judge("medium");
    await expect(calculator.result.getByText(text.start("6", pounds(175_000), pounds(700_000)))).toBeVisible();
    await expect(calculator.result.getByText(text.british)).toBeVisible();
    await calculator.choose("22");
    await expect(calculator.row("22")).toContainText(new RegExp(text.notKnown, "i"));
    await calculator.ask(2);
    await calculator.country.selectOption({ label: w.regulation });
    await expect(calculator.row("22")).toContainText(w.money(20));
  });
});
