import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  title33: "article.33.title",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  words: { "a breach we did not notify": "33(1)", "no legal basis": "6(1)", "ransomware": "33(1)" },
  nothing: "zebra xylophone",
  cited: [
    ["Art. 32 GDPR", ["32", "32(1)"]],
    ["Art. 28 (3) GDPR", ["28(3)"]],
    ["Art. 5 Abs. 1 lit. f DSGVO", ["5(1)(f)"]],
    ["Art. 5 (1) f) GDPR, Art. 32 GDPR", ["5(1)(f)", "32"]],
    ["Art. 130 Codice Privacy", ["IT:130"]],
    ["Art. 58 GDPR", ["58(1)", "58(2)"], "Article 58 needs its paragraph"],
    ["Art. 32 GDPR, Art. 12 Law 759/2004", ["32"], "“12 Law 759/2004” is of a law that is not known here."],
  ],
  errors: {
    "33(9)": "Article 33 has paragraphs 1 to 5.",
    "5(1)(z)": "Article 5 has points (a) to (f) there.",
    "100": "The Regulation has articles 1 to 99.",
    "29(1)": "Article 29 is not divided into paragraphs.",
    "33(1)(a)": "Article 33 has no points there.",
  },
};

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("finds a provision by its number, however it is written", async ({ calculator }) => {
    await calculator.open();
    for (const query of ["5(1)(f)", "art. 5 1 f", "5.1.f", "Article 5(1)(f)", "5 (1) (F)", "  5,1,f"]) {
      await calculator.search.fill(query);
      await expect(calculator.line("5(1)(f)"), query).toBeVisible();
    }
    for (const query of ["33", "art 33", "ART. 33"]) {
      await calculator.search.fill(query);
      await expect(calculator.line("33"), query).toBeVisible();
      await expect(calculator.line("33(1)"), query).toBeVisible();
    }
  });

  test("finds provisions as they are cited, several at once, and says what it could not read", async ({ calculator, page }) => {
    await calculator.open();
    for (const [query, lines, unread] of text.cited) {
      await calculator.search.fill(query);
      for (const line of lines) {
        await expect(calculator.line(line), query).toBeVisible();
      }
      await expect(page.getByRole("status").filter({ hasText: unread ?? /\d/ }), query).toBeVisible();
    }
  });

  test("finds provisions by plain words", async ({ calculator, page }) => {
    await calculator.open();
    for (const [query, provision] of Object.entries(text.words)) {
      await calculator.search.fill(query);
      await expect(calculator.line(provision), query).toBeVisible();
      const first = calculator.found.getByRole("button").first();
      if (query !== "ransomware" && query !== "rançongiciel") {
        await expect(first, `${query}: the best comes first`).toHaveAccessibleName(new RegExp(` ${provision.replace(/[()]/g, "\\$&")}$`));
      }
    }
  });

  test("says when nothing was found", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.search.fill(text.nothing);
    await expect(page.getByRole("status").filter({ hasText: w.foundNone(text.nothing) })).toBeVisible();
    await calculator.search.press("Enter");
    await expect(calculator.said(w.empty)).toBeVisible();
  });

  test("says what exists when a number names nothing", async ({ calculator, page }) => {
    await calculator.open();
    for (const [query, error] of Object.entries(text.errors)) {
      await calculator.search.fill(query);
      await expect(page.getByRole("status").filter({ hasText: error }), query).toBeVisible();
      await calculator.search.press("Enter");
    }
    await expect(calculator.said(w.empty)).toBeVisible();
  });

  test("offers both kinds of Article 58", async ({ calculator }) => {
    await calculator.open();
    await calculator.search.fill("58");
    await expect(calculator.line("58(1)")).toBeVisible();
    await expect(calculator.line("58(2)")).toBeVisible();
    await expect(calculator.line("58")).toHaveCount(0);
  });

  test("browses the articles", async ({ calculator, page }) => {
    await calculator.open();
    await expect(calculator.line("35")).toBeHidden();
    await calculator.browse();
    for (const heading of [w.browseHigher, w.browseLower, w.browseNone]) {
      await expect(page.getByRole("heading", { level: 3, name: heading, exact: true })).toBeVisible();
    }
    await calculator.line("33").click();
    await expect(calculator.line("33")).toHaveAttribute("aria-pressed", "true");
    await expect(calculator.line("33")).toContainText(text.title33);
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
    await calculator.line("58(2)").click();
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await calculator.openParts();
    await expect(calculator.row("58(2)").getByRole("cell").first()).toHaveText("83(6)");
  });

  test("adds all that are cited with Enter, and one if a citation could not be read", async ({ calculator }) => {
    await calculator.open();
    await calculator.search.fill("Art. 32(1), 5(1)(f) and 34(1) GDPR");
    await calculator.search.press("Enter");
    for (const provision of ["32(1)", "5(1)(f)", "34(1)"]) await expect(calculator.removal(provision)).toHaveCount(1);
    await expect(calculator.search).toHaveValue("");
    await calculator.search.fill("Art. 6(1), 33(9) GDPR");
    await calculator.search.press("Enter");
    await expect(calculator.removal("6(1)")).toHaveCount(1);
  });

  test("adds the first with Enter, takes it out again, and chooses a part of the article", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.search.fill("33");
    await calculator.search.press("Enter");
    await expect(calculator.removal("33")).toBeVisible();
    await expect(calculator.search).toHaveValue("");
    await expect(calculator.search).toBeFocused();
    await calculator.search.fill("33");
    await expect(calculator.line("33")).toHaveAttribute("aria-pressed", "true");
    await calculator.search.press("Enter");
    await expect(calculator.removal("33"), "Enter never takes out").toHaveCount(1);

    await calculator.precise();
    const part = page.getByRole("combobox", { name: w.part("33"), exact: true });
    await expect(part.getByRole("option").first()).toHaveText(w.whole);
    await part.selectOption("33(1)");
    await expect(calculator.removal("33(1)")).toBeVisible();
    await calculator.openParts();
    await expect(calculator.row("33(1)").getByRole("cell").first()).toHaveText("83(4)(a)");
    await calculator.search.fill("33");
    await expect(calculator.line("33")).toHaveAttribute("aria-pressed", "false");
    await expect(calculator.line("33(1)")).toHaveAttribute("aria-pressed", "true");

    await calculator.line("33(1)").click();
    await expect(calculator.removal("33(1)")).toHaveCount(0);
    await expect(calculator.said(w.empty)).toBeVisible();

    await calculator.line("33(2)").click();
    await calculator.removal("33(2)").click();
    await expect(calculator.said(w.empty)).toBeVisible();
    await expect(calculator.search).toBeFocused();
  });

  test("keeps apart what is moved between conducts", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)", "5(1)(a)");
    await calculator.precise();
    await calculator.conductOf("5(1)(a)").selectOption(w.newConduct);
    // Moved to a new conduct, the first one comes after the second, and each list must show that.
    await calculator.precise();
    await calculator.conductOf("5(1)(f)").selectOption(w.newConduct);
    await expect(calculator.table.getByRole("rowheader")).toHaveText([w.conduct(1), "5(1)(a)", w.conduct(2), "5(1)(f)", w.total]);
    await expect(calculator.conductOf("5(1)(a)").locator("option:checked")).toHaveText(w.conduct(1));
    await expect(calculator.conductOf("5(1)(f)").locator("option:checked")).toHaveText(w.conduct(2));
    const parts = page.getByRole("combobox", { name: w.part("5"), exact: true });
    await expect(parts.nth(0)).toHaveValue("5(1)(a)");
    await expect(parts.nth(1)).toHaveValue("5(1)(f)");
  });

  test("names a conduct and dates it", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await page.getByText(w.details(2), { exact: true }).click();
    const conduct = page.getByRole("group", { name: w.conduct(2), exact: true });
    await conduct.getByRole("textbox", { name: w.conductName, exact: true }).fill("Bücher & <Söhne>");
    await expect(calculator.table.getByRole("rowheader", { name: /Bücher & <Söhne>$/ })).toBeVisible();
    await conduct.getByLabel(w.from).fill("2024-03-01");
    await conduct.getByLabel(w.to).fill("2024-02-01");
    await expect(conduct.getByText(w.order, { exact: true })).toBeVisible();
    await conduct.getByLabel(w.to).fill("2024-04-01");
    await expect(conduct.getByText(w.order, { exact: true })).toHaveCount(0);
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(30)));
  });
});
