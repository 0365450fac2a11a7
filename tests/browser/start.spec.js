import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  tile: "situation.weak-security.tile",
  late: "situation.breach-not-reported.tile",
  ads: "situation.marketing-without-consent.tile",
  know: "infringements.know",
  weak: "situation.weak-security.label",
  unreported: "situation.breach-not-reported.label",
  marketing: "situation.marketing-without-consent.label",
  one: "infringements.one",
  country: "infringements.choose_country",
  common: "infringements.common",
  more: "infringements.search_more",
  cases: "begin.cases",
  again: "begin.again",
  opened: ["begin.opened", "name"],
  unpublished: "begin.unpublished",
  transfer: "situation.transfer-outside-eu.label",
  chosen: "infringements.so_far",
  lede: "page.lede",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  why: "32(1) The measures must fit the risk, with encryption or backups for example.",
  several: "2 separate incidents, each with a ceiling of its own.",
  duty: "DE:UWG-7(2) Marketing calls to consumers without consent. National rule, a fine of its own.",
  instead: "FR:L34-5 Marketing by e-mail, text message and automatic call. National rule, a fine of its own.",
  ads_query: "newsletter without consent",
  matches: /^\d+ matches$/,
  tiktok: "TikTok €530 M, 2025",
  clearview: "Clearview AI 5 authorities",
  therapist: "A psychotherapist €1,600",
  line: "TikTok, fined €530 M (2025): open this case",
};

const SIZES = { "on a desktop": { width: 1280, height: 900 }, "on a phone": { width: 390, height: 844 } };

for (const [where, viewport] of Object.entries(SIZES)) {
  test.describe(where, () => {
    test.use({ viewport });
    inEnglish((w) => {
      const text = { ...w.texts(KEYS), ...TEXT };

      test("begins with what happened, by a tile, and says why each provision applies", async ({ calculator, page }) => {
        await calculator.open();
        await expect(page.getByText(text.lede, { exact: true })).toBeVisible();
        await calculator.tile(text.tile).click();
        await expect(page.getByRole("group", { name: text.chosen, exact: true })).toBeFocused();
        await expect(calculator.happening(text.weak)).toBeVisible();
        await expect(page.getByRole("checkbox", { name: text.why, exact: true })).toBeChecked();
        await expect(page.getByText(text.one, { exact: true })).toBeVisible();
        await expect(calculator.tile(text.tile)).toHaveCount(0);
        await calculator.taken("32(1)").uncheck();
        await expect(page.getByText(text.one, { exact: true })).toHaveCount(0);
        await calculator.taken("32(1)").check();
        await expect(page.getByText(text.one, { exact: true })).toBeVisible();

        await expect(calculator.search).toHaveAttribute("placeholder", text.more);
        await page.getByRole("button", { name: text.common, exact: true }).click();
        await expect(calculator.tile(text.tile)).toHaveAttribute("aria-pressed", "true");
        await calculator.tile(text.late).click();
        await expect(calculator.happening(text.unreported)).toBeVisible();
        await page.getByRole("button", { name: w.notHappened(text.weak), exact: true }).click();
        await expect(calculator.happening(text.weak)).toHaveCount(0);
        await expect(calculator.taken("5(1)(f)")).toHaveCount(0);
        // With its last provision what happened goes too, and the tiles come back.
        await calculator.taken("33(1)").click();
        await expect(calculator.happening(text.unreported)).toHaveCount(0);
        await expect(calculator.search).toBeFocused();
        await expect(calculator.tile(text.tile)).toBeVisible();
      });

      test("a question stays where it is pressed, whether it opens or closes", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)");
        for (const number of [2, 3, 4, 5, 6, 3, 2, 1]) {
          const summary = calculator.question(number).locator("summary").first();
          await summary.scrollIntoViewIfNeeded();
          const before = await summary.evaluate((element) => element.getBoundingClientRect().top);
          const open = await calculator.question(number).getAttribute("open");
          await summary.click();
          expect(await calculator.question(number).getAttribute("open") === open, `question ${number} answers`).toBe(false);
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          const after = await summary.evaluate((element) => element.getBoundingClientRect().top);
          expect(Math.abs(after - before), `question ${number}`).toBeLessThanOrEqual(2);
        }
      });

      test("finds what happened in everyday words, and chooses the first with Enter", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.search.fill(text.ads_query);
        await expect(page.getByRole("status").filter({ hasText: text.matches })).toBeVisible();
        const kinds = await calculator.found.getByRole("button").evaluateAll((all) => all.map((one) => one.classList.contains("situation")));
        expect(kinds.lastIndexOf(true), "articles come after what happened").toBe(kinds.filter((kind) => kind).length - 1);
        await calculator.search.press("Enter");
        await expect(calculator.happening(text.marketing)).toBeVisible();
        await expect(calculator.search).toBeFocused();
        await expect(calculator.search).toHaveValue("");
      });

      test("offers the national rule of the country beside it, and does not take it by itself", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.tile(text.ads).click();
        await expect(page.getByText(text.country, { exact: true })).toBeVisible();
        await calculator.before("DE");
        await expect(page.getByText(text.country, { exact: true })).toHaveCount(0);
        const duty = page.getByRole("checkbox", { name: text.duty, exact: true });
        await expect(duty).not.toBeChecked();
        await duty.check();
        await calculator.country.selectOption({ label: w.regulation });
        await expect(duty, "what was taken is still shown").toBeChecked();
      });

      test("starts from the national rule alone where its authority fines nothing else, and offers the rest", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.tile(text.ads).click();
        await calculator.before("FR");
        await expect(page.getByRole("checkbox", { name: text.instead, exact: true })).toBeChecked();
        const consent = page.getByRole("checkbox", { name: /^6\(1\)\(a\) / });
        await expect(consent).not.toBeChecked();
        await consent.check();
        await calculator.before("DE");
        await expect(consent, "what was changed by hand stays").toBeChecked();
      });

      test("says nothing about one letter, and offers the tiles where nothing is found", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.search.fill("z");
        await expect(calculator.tile(text.tile)).toBeVisible();
        await expect(page.getByText(w.foundNone("z"))).toHaveCount(0);
        await calculator.choose("32");
        await expect(calculator.tile(text.tile)).toHaveCount(0);
        await calculator.search.fill("zzzz xxxx");
        await expect(page.getByRole("status").filter({ hasText: w.foundNone("zzzz xxxx") })).toBeVisible();
        await calculator.tile(text.late).click();
        await expect(calculator.happening(text.unreported)).toBeVisible();
        await expect(calculator.search).toHaveValue("");
      });

      test("leads whoever knows the article to the list of all", async ({ calculator, page }) => {
        await calculator.open();
        await expect(calculator.line("35")).toHaveCount(0);
        await calculator.tile(text.know).click();
        await expect(page.getByText(w.browse, { exact: true })).toBeFocused();
        await calculator.line("35").click();
        await expect(calculator.removal("35")).toBeVisible();
      });

      test("keeps the precise articles closed, and says what separate incidents mean for the ceiling", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.tile(text.tile).click();
        await expect(calculator.conductOf("32(1)")).toHaveCount(0);
        await calculator.precise();
        await calculator.conductOf("32(1)").selectOption(w.newConduct);
        await expect(page.getByText(text.several, { exact: true })).toBeVisible();
        await expect(calculator.happening(text.weak)).toBeVisible();
        await page.getByText(w.precise, { exact: true }).click();
        await expect(calculator.conductOf("32(1)")).toHaveCount(0);
      });

      test("opens a real case with one press, asks for a turnover that was not published, and takes it back", async ({ calculator, page }) => {
        await calculator.open();
        await expect(page.getByText(text.cases, { exact: true })).toBeVisible();
        await page.getByRole("button", { name: text.tiktok, exact: true }).click();
        await expect(page.getByText(text.opened("TikTok")).first()).toBeVisible();
        await expect(calculator.happening(text.transfer)).toBeVisible();
        await expect(calculator.taken("46(1)")).toBeChecked();
        await expect(calculator.removal("13(1)(f)")).toBeVisible();
        await expect(calculator.country).toHaveValue("IE");
        await expect(calculator.turnover).toBeFocused();
        const unpublished = page.getByText(text.unpublished, { exact: true });
        await expect(unpublished).toBeVisible();
        await page.keyboard.type("20bn");
        await expect(unpublished).toHaveCount(0);
        await expect(page.getByText(text.cases, { exact: true })).toHaveCount(0);

        await page.getByText(text.again, { exact: true }).click();
        await page.getByRole("button", { name: text.therapist, exact: true }).click();
        await expect(calculator.turnover).toHaveValue("235000");
        await expect(calculator.year).toHaveValue("2022");
        await expect(calculator.taken("15")).toBeChecked();
        await page.getByRole("button", { name: w.undo, exact: true }).click();
        await expect(calculator.turnover).toHaveValue("20bn");
        await expect(calculator.happening(text.transfer)).toBeVisible();
      });

      test("opens a case of several authorities before all of them", async ({ calculator, page }) => {
        await calculator.open();
        await page.getByRole("button", { name: text.clearview, exact: true }).click();
        await expect(calculator.country).toHaveValue("FR");
        await page.getByText(w.others, { exact: true }).first().click();
        for (const country of ["GB", "GR", "IT", "NL"]) {
          await expect(page.getByRole("checkbox", { name: w.countries[country], exact: true })).toBeChecked();
        }
      });

      test("finds a real case by its name", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.search.fill("tik tok");
        await page.getByRole("button", { name: text.line, exact: true }).click();
        await expect(calculator.country).toHaveValue("IE");
        await expect(calculator.taken("46(1)")).toBeChecked();
      });

      test("shows the tiles and the real cases before the program runs, without a sideways scroll", async ({ calculator, page }) => {
        await page.route("**/*.wasm", () => {});
        await page.goto(`/${w.code}/`);
        const places = () => page.locator(".tile, .chips button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]));
        await expect(calculator.tile(text.know)).toBeVisible();
        for (const [width, height] of await places()) {
          expect(width).toBeGreaterThanOrEqual(44);
          expect(height).toBeGreaterThanOrEqual(44);
        }
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth)).toBe(true);
      });
    });
  });
}
