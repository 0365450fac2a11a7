import { expect, inEnglish, test } from "./test.js";

/** Opens the page with its program held back; returns what delivers it. */
const open = async (page, w) => {
  let deliver;
  const held = new Promise((resolve) => { deliver = resolve; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto(`/${w.code}/`);
  return deliver;
};

/** Where the fields of the form are. */
const places = (page) =>
  page.locator("#app :is(input, select)").evaluateAll((all) => all.map((field) => { const { x, y, width } = field.getBoundingClientRect(); return [field.name, x, y + scrollY, width].join(); }));

inEnglish((w) => {
  test("what is typed before the program runs has its effect once it does, and the focus stays", async ({ calculator, page }) => {
    const deliver = await open(page, w);
    await expect(calculator.facts).toBeVisible();
    await calculator.search.fill("32");
    await calculator.country.selectOption({ label: w.countries.FR });
    await calculator.answer(w.undertaking, w.no);
    await calculator.answer(w.undertaking, w.yes);
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("2025");
    await calculator.turnover.pressSequentially("1.2bn");
    await page.keyboard.press("ArrowLeft");
    deliver();
    await calculator.ready();
    await expect(calculator.turnover).toBeFocused();
    await page.keyboard.type("0");
    await expect(calculator.turnover).toHaveValue("1.2b0n");
    await calculator.turnover.fill("1.2bn");
    await expect(page.getByText(w.understood(w.sum("USD", 1_200_000_000)), { exact: true })).toBeVisible();
    await expect(calculator.country).toHaveValue("FR");
    await expect(calculator.currency).toHaveValue("USD");
    await expect(calculator.year).toHaveValue("2025");
    await calculator.search.press("Enter");
    await expect(calculator.removal("32")).toBeVisible();
  });

  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    test(`nothing moves when the program takes the form over, at a width of ${viewport.width}`, async ({ calculator, page }) => {
      await page.setViewportSize(viewport);
      const deliver = await open(page, w);
      await expect(calculator.facts).toBeVisible();
      const before = await places(page);
      expect(before.length).toBeGreaterThan(8);
      deliver();
      await calculator.ready();
      expect(await places(page)).toEqual(before);
    });
  }

  test("what is typed at the very moment before the program runs is kept too", async ({ calculator, page }) => {
    // The module is compiled by then, and its instance is made.
    await page.addInitScript(() => {
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...all) => {
        const made = await instantiate(...all);
        const field = document.querySelector("#app [name=turnover]");
        field.focus();
        field.value = "2bn";
        return made;
      };
    });
    await page.goto(`/${w.code}/`);
    await calculator.ready();
    await expect(page.getByText(w.understood(w.money(2000)), { exact: true })).toBeVisible();
    await expect(calculator.turnover).toBeFocused();
  });

  test("a file that is chosen before the program runs is opened by it", async ({ calculator, page }) => {
    const deliver = await open(page, w);
    const file = { version: 1, addressee: { turnover: { amount: "549360000", currency: "EUR" } }, operations: [{ infringements: [{ provision: "5(1)(f)" }] }] };
    await page.getByLabel(w.openCase, { exact: true }).setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    deliver();
    await calculator.ready();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });
});
