import { readFile } from "node:fs/promises";

import { Calculator } from "./calculator.js";
import { MAIN, caseOf, encode } from "./link.js";
import { expect, inEnglish, languageLink, test } from "./test.js";
import { words } from "./words.js";

const KEYS = {
  heading: "whatif.heading",
  table: "whatif.table",
  base: "whatif.base",
  separate: "whatif.separate",
  alone: "whatif.alone",
  aloneWhy: "whatif.alone_why",
  notified: "whatif.notified",
  noFault: "whatif.no_fault",
  authority: ["whatif.authority", "country"],
  own: "turnover.own",
  higher: "whatif.higher",
  lower: "whatif.lower",
  range: ["whatif.range", "low", "high"],
  keep: "whatif.keep",
  name: "whatif.name",
  next: ["whatif.next", "number"],
  done: "whatif.renamed",
  removed: ["whatif.removed", "name"],
  same: "whatif.same_case",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  remove: (name) => `Remove: ${name}`,
  open: (name) => `Open: ${name}`,
  rename: (name) => `Rename: ${name}`,
  turnover: (amount) => `Worldwide turnover of the group: ${amount}`,
  without: "Without 32 Security of processing",
  full: "There is room for 7 variants.",
};

class WhatIf {
  constructor(page, w) {
    const text = { ...w.texts(KEYS), ...TEXT };
    this.page = page;
    this.text = text;
    this.calculator = new Calculator(page, w);
    this.fold = page.getByRole("region", { name: text.heading, exact: true });
    this.table = page.getByRole("table", { name: text.table, exact: true });
  }

  async show() {
    await this.calculator.showResult();
    if (!(await this.table.isVisible())) await this.fold.getByText(this.text.heading, { exact: true }).first().click();
    await expect(this.table).toBeVisible();
  }

  /** A row, by the beginning of its name. */
  row(name) {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("rowheader").filter({ hasText: name }) });
  }

  button(name) {
    return this.fold.getByRole("button", { name, exact: true });
  }

  async keep(name) {
    if (name) await this.fold.getByRole("textbox", { name: this.text.name, exact: true }).fill(name);
    await this.button(this.text.keep).click();
  }
}

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const other = words[w.other.code];

  for (const [size, viewport] of [["desktop", { width: 1280, height: 900 }], ["phone", { width: 390, height: 844 }]]) {
    test.describe(`on a ${size}`, () => {
      test.use({ viewport });

      test("other answers are beside the case, with what is higher and what is lower", async ({ calculator, page }) => {
        const whatIf = new WhatIf(page, w);
        await calculator.open(encode({ ...MAIN, operations: [{ infringements: [{ provision: "5(1)(f)", seriousness: "low" }, { provision: "33(1)", seriousness: "low" }] }], other_authorities: ["IT"] }));
        await expect(whatIf.table, "what is closed is not worked out").toHaveCount(0);
        await whatIf.show();
        await expect(whatIf.row(text.base)).toContainText(w.money(21.9744));
        await expect(whatIf.row(text.separate)).toContainText(w.money(32.9616));
        await expect(whatIf.row(text.separate)).toContainText(text.higher);
        await expect(whatIf.row(text.notified)).toContainText(w.money(21.9744));
        await expect(whatIf.row(text.noFault)).toContainText(text.lower);
        await expect(whatIf.row(text.authority(w.countries.IT))).toContainText(w.money(21.9744));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(wide, "nothing sticks out").toBe(false);
      });

      test("a variant is kept, renamed, opened, removed and brought back", async ({ calculator, page }) => {
        const whatIf = new WhatIf(page, w);
        await calculator.open(encode(MAIN));
        await whatIf.show();
        await whatIf.keep();
        await expect(whatIf.row(text.next(2))).toContainText(text.same);
        await calculator.hideResult();
        await calculator.removal("32").click();
        await calculator.state("1 000 000 000");
        await whatIf.show();
        await expect(whatIf.row(text.base)).toContainText(w.money(40));
        // Until it is chosen how serious it is, from the lowest start to the highest.
        await expect(whatIf.row(text.base).getByRole("cell").last()).toHaveText(text.range(w.sum("EUR", 0), w.money(40)));
        await expect(whatIf.row(text.next(2))).toContainText(text.turnover(w.money(549.36)));
        await expect(whatIf.row(text.next(2))).toContainText(text.lower);

        await whatIf.button(text.rename(text.next(2))).click();
        const name = whatIf.row("").getByRole("textbox", { name: text.name, exact: true });
        await expect(name).toBeFocused();
        await name.fill("Small");
        await name.press("Enter");
        await expect(whatIf.button(text.rename("Small"))).toBeFocused();

        await whatIf.button(text.open("Small")).click();
        await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
        await expect(whatIf.row(text.next(1))).toContainText(text.without);
        await whatIf.button(text.open(text.next(1))).click();
        await expect(calculator.figure).toHaveText(w.atMost(w.money(40)));

        await whatIf.button(text.remove("Small")).click();
        await expect(whatIf.row("Small")).toHaveCount(0);
        await expect(whatIf.fold.getByText(text.removed("Small"), { exact: true })).toBeVisible();
        await expect(whatIf.button(w.undo)).toBeFocused();
        await page.keyboard.press("Enter");
        await expect(whatIf.row("Small")).toBeVisible();
      });
    });
  }

  test("variants are saved with the case, come back from the file, and from the other language", async ({ calculator, page }) => {
    const whatIf = new WhatIf(page, w);
    await calculator.open(encode(MAIN));
    await whatIf.show();
    await whatIf.keep("As it was");
    await calculator.removal("5(1)(f)").click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: w.save, exact: true }).click();
    const bytes = await readFile(await (await download).path());
    const saved = JSON.parse(bytes);
    expect(saved.variants.map(({ name }) => name)).toEqual([text.next(1), "As it was"]);
    expect(saved.variants[1].case.operations).toEqual(MAIN.operations);

    await calculator.clear.click();
    await page.getByLabel(w.openCase, { exact: true }).setInputFiles({ name: "two.json", mimeType: "application/json", buffer: bytes });
    await expect(calculator.removal("32")).toBeVisible();
    await whatIf.show();
    await expect(whatIf.row("As it was")).toContainText(w.money(21.9744));

    await (await languageLink(page, other)).click();
    const translated = new WhatIf(page, other);
    await translated.calculator.ready();
    await translated.show();
    await expect(translated.row("As it was")).toContainText(other.money(21.9744));
    await expect.poll(() => new URL(page.url()).hash).toBe("");
  });

  test("there is room for as many variants as a file holds", async ({ calculator, page }) => {
    const whatIf = new WhatIf(page, w);
    await calculator.open(encode(MAIN));
    await whatIf.show();
    for (let count = 0; count < 7; count += 1) await whatIf.keep();
    await expect(whatIf.button(text.keep)).toHaveAttribute("aria-disabled", "true");
    await whatIf.button(text.keep).press("Enter");
    await expect(whatIf.table.locator("tr.kept")).toHaveCount(7);
    await expect(whatIf.fold.getByText(text.full, { exact: true })).toBeVisible();
  });

  test("the company alone is compared with its group", async ({ calculator, page }) => {
    const whatIf = new WhatIf(page, w);
    await calculator.open();
    await calculator.choose("5(1)(f)");
    const own = page.getByRole("textbox", { name: text.own, exact: true });
    await expect(own).toHaveCount(0);
    await calculator.state("1 000 000 000");
    await own.fill("600 000 000");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(40)));
    await whatIf.show();
    await expect(whatIf.row(text.alone)).toContainText(w.money(24));
    await expect(whatIf.row(text.alone)).toContainText(text.aloneWhy);
    await expect(whatIf.row(text.alone)).toContainText(text.lower);
  });

  test("Enter goes on to the first field of the next question, and an amount that is not clear stays", async ({ calculator, page }) => {
    await calculator.open(encode(caseOf([["6"]])));
    await calculator.state("1.234");
    await calculator.turnover.press("Enter");
    await expect(calculator.turnover).toBeFocused();
    await calculator.turnover.fill("600m");
    await calculator.turnover.press("Enter");
    await expect(page.getByRole("radio", { name: w.negligence, exact: true }).or(calculator.question(4).getByRole("radio").first()).first()).toBeVisible();
    await expect(calculator.question(4).locator(":focus")).toHaveCount(1);
  });

  test("the note for the file holds the variants", async ({ calculator, page }) => {
    const whatIf = new WhatIf(page, w);
    await calculator.open(encode(MAIN));
    await whatIf.show();
    await whatIf.keep("First thoughts");
    await calculator.removal("5(1)(f)").click();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".what-if .paper").getByRole("rowheader").filter({ hasText: "First thoughts" })).toBeVisible();
    await expect(whatIf.button(text.keep)).toBeHidden();
  });
});
