// The page as a user finds it, by roles and labels.
import { expect } from "@playwright/test";

/** A pattern for a text, whatever its kinds of spaces. */
export const pattern = (text) => text.replace(/[()[\]?.+*|^$\\{}]/g, "\\$&").replaceAll(/\s/g, "\\s");

export class Calculator {
  constructor(page, words) {
    this.page = page;
    this.words = words;
    this.search = page.getByRole("searchbox", { name: words.search });
    /** What the search found. */
    this.found = this.question(1).locator(".found").first();
    this.turnover = page.getByRole("textbox", { name: words.turnover, exact: true });
    this.currency = page.getByRole("combobox", { name: words.currency, exact: true });
    this.year = page.getByRole("textbox", { name: words.year, exact: true });
    this.country = page.getByRole("combobox", { name: words.country, exact: true });
    this.decided = page.getByLabel(words.decided, { exact: true });
    this.procedure = page.getByRole("combobox", { name: words.procedure, exact: true });
    this.publicBody = page.getByRole("combobox", { name: words.publicBody, exact: true });
    this.budget = page.getByRole("textbox", { name: words.budget, exact: true });
    this.facts = page.getByRole("form", { name: words.facts });
    this.result = page.getByRole("complementary", { name: words.ceiling });
    /** The answer exactly: the amount, or the words where there is none. */
    this.figure = this.result.locator(".exact .amount, .figure.words");
    /** The one big figure, above the sentence that explains it. */
    this.short = this.result.locator(".figure");
    this.table = this.result.getByRole("table", { name: words.table });
    this.why = page.getByRole("region", { name: words.why, exact: true });
    this.clear = page.getByRole("button", { name: words.clear });
    /** What a screen reader announces. */
    this.spoken = page.locator(".spoken");
  }

  /** Opens the page, with a fragment if one is given, and waits until it can be used. */
  async open(fragment = "", base = "") {
    await this.page.goto(`${base}/${this.words.code}/${fragment && `#${fragment}`}`);
    await this.ready();
    if (fragment) await this.openParts();
  }

  /** Opens what is below the answer: its steps, its remarks, similar fines. */
  async openParts() {
    const closed = this.result.locator(".part:not([open]) > summary");
    // Without a pointer, which would move the page and the focus.
    while (await closed.count()) await closed.first().dispatchEvent("click");
  }

  /** Waits until both parts of the program run: the law in short is then gone, and the lock has closed for the second time. */
  async ready() {
    await expect(this.page.getByRole("heading", { level: 3, name: this.words.higherTier, exact: true })).toHaveCount(0);
    await expect(this.facts).toBeVisible();
    await expect(this.page.locator("meta[http-equiv=Content-Security-Policy]")).toHaveCount(3);
  }

  /** The element of a question, counting from 1. */
  question(number) {
    return this.page.getByRole("group").filter({
      has: this.page.getByRole("heading", { level: 2, name: this.words.questions[number - 1] }),
    });
  }

  /** Opens a question if it is closed. */
  async ask(number) {
    const question = this.question(number);
    if ((await question.getAttribute("open")) === null) {
      await question.getByRole("heading", { level: 2 }).click();
    }
    await expect(question).toHaveAttribute("open", "");
  }

  /** A line of search results or of the list to browse, by its provisions: they follow the words of a situation, and precede those of an article. */
  line(provisions) {
    const further = this.words.parts.map((word) => `(?!${pattern(word)})`).join("");
    const cited = pattern(this.words.cited(provisions));
    const line = this.page.getByRole("button", { name: new RegExp(`^(✓ ?)?${cited} ${further}| (✓ ?)?${cited}$`) });
    return line.and(this.page.locator("[aria-pressed]"));
  }

  /** A tile on the first screen. */
  tile(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Something that happened, as it was chosen, by its words. */
  happening(words) {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("button", { name: this.words.notHappened(words), exact: true }) });
  }

  /** Whether a provision of something that happened is taken. */
  taken(provision) {
    return this.page.getByRole("checkbox", { name: new RegExp(`^${pattern(this.words.cited(provision))} `) });
  }

  removal(provision) {
    return this.page.getByRole("button", { name: this.words.remove(this.words.cited(provision)), exact: true });
  }

  async find(query) {
    await this.ask(1);
    await this.search.fill(query);
  }

  /** Chooses provisions by number. */
  async choose(...provisions) {
    for (const provision of provisions) {
      await this.find(provision);
      await this.search.press("Enter");
      await expect(this.removal(provision)).toBeVisible();
    }
    await this.openParts();
  }

  /** Opens the precise articles, if they are closed. */
  async precise() {
    await this.ask(1);
    await this.openFold(this.words.precise);
  }

  /** Opens the list of articles, if it is closed. */
  async browse() {
    await this.precise();
    await this.openFold(this.words.browse);
  }

  /** Opens a fold, by its name. */
  async openFold(name) {
    const summary = this.page.getByText(name, { exact: true });
    const fold = summary.locator("xpath=ancestor::details[1]");
    if ((await fold.getAttribute("open")) === null) await summary.click();
    await expect(fold).toHaveAttribute("open", "");
  }

  conductOf(provision) {
    return this.page.getByRole("combobox", { name: this.words.conductOf(this.words.cited(provision)), exact: true });
  }

  /** Shows the result if it is a bar that opens, as on a phone. */
  async showResult() {
    const show = this.page.getByRole("button", { name: this.words.show, exact: true });
    if (await show.isVisible()) await show.click();
    await this.openParts();
  }

  async hideResult() {
    const hide = this.page.getByRole("button", { name: this.words.hide, exact: true });
    if (await hide.isVisible()) await hide.click();
  }

  async state(turnover) {
    await this.ask(3);
    await this.turnover.fill(turnover);
  }

  /** States the country whose authority decides, and what kind of public body the addressee is. */
  async before(country, body) {
    await this.ask(2);
    await this.country.selectOption({ label: this.words.countries[country] });
    if (body) await this.publicBody.selectOption({ label: body });
  }

  /** What concerns the rate from one currency into another. */
  rate(from, into = "EUR") {
    return this.page.getByRole("group", { name: this.words.rate(from, into), exact: true });
  }

  /** The field for a rate of one's own, which takes the place of the average. */
  async ownRate(from, into = "EUR") {
    const field = this.page.getByRole("textbox", { name: this.words.rate(from, into), exact: true });
    const other = this.rate(from, into).getByRole("button", { name: this.words.ownRate, exact: true });
    if (await other.isVisible()) await other.click();
    await expect(field).toBeVisible();
    return field;
  }

  /** Chooses how serious all infringements are. */
  async judge(level) {
    await this.ask(5);
    await this.answer(this.words.wholeCase, this.words.levels[level]);
  }

  /** The level of one infringement among several. */
  levelOf(provision) {
    return this.question(5).getByRole("combobox", { name: new RegExp(`^${pattern(this.words.cited(provision))} – `) });
  }

  /** Chooses how serious one infringement among several is. */
  async judgeOne(provision, level) {
    await this.ask(5);
    if (!(await this.levelOf(provision).isVisible())) {
      await this.question(5).getByText(this.words.each, { exact: true }).click();
    }
    await this.levelOf(provision).selectOption(this.words.levels[level]);
  }

  /** The fields of a penalty payment, counting from 1. */
  penalty(number) {
    return this.page.getByRole("listitem").filter({
      has: this.page.getByRole("button", { name: this.words.removePenalty(number), exact: true }),
    });
  }

  /** A field of a penalty payment, by its name in the words. */
  penaltyField(number, name) {
    const label = { name: this.words.penalty[name], exact: true };
    // The label of a list includes its options.
    if (["authority", "every", "counted", "route"].includes(name)) return this.penalty(number).getByRole("combobox", label);
    return this.penalty(number).getByLabel(label.name, { exact: true });
  }

  /** Adds a penalty payment and fills in fields, by their names in the words. */
  async addPenalty(stated) {
    await this.ask(7);
    await this.page.getByRole("button", { name: this.words.addPenalty, exact: true }).click();
    const number = await this.page.getByRole("button", { name: new RegExp(`^${this.words.removePenalty("#").replace("#", "\\d+")}$`) }).count();
    for (const [name, value] of Object.entries(stated)) {
      const field = this.penaltyField(number, name);
      if (["every", "counted", "route"].includes(name)) await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async answer(group, label) {
    await this.page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name: label, exact: true }).check();
  }

  /** The case of the main job. */
  async mainJob() {
    await this.choose("5(1)(f)", "32");
    await this.state("549 360 000");
  }

  /** A paragraph of the result with exactly this text, or one matching a pattern. */
  said(text) {
    return this.result.getByRole("paragraph").and(this.page.getByText(text, { exact: true })).first();
  }

  /** A line of the outline of reasons; it may end with a mark that says where it comes from. */
  reason(sentence) {
    const { stated, assumed, law } = this.words;
    return this.why.getByText(new RegExp(`^\\s*${pattern(sentence)}(\\s+(${stated}|${assumed}|${law}))?\\s*$`)).first();
  }

  row(provision) {
    return this.table.getByRole("row").filter({
      has: this.page.getByRole("rowheader", { name: this.words.cited(provision), exact: true }),
    });
  }
}
