import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  crashed: "page.crashed",
  reload: "page.reload",
};

inEnglish((w) => {
  const text = w.texts(KEYS);

  test.describe("when the program stops at a fault", () => {
    test.use({ provoked: /unreachable/ });

    test("says so, keeps the case and loads the page anew with it", async ({ calculator, page }) => {
      await calculator.open();
      await calculator.mainJob();
      await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
      // A trap in the module is an uncaught error.
      await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
      await expect(page.getByRole("alert").filter({ hasText: text.crashed })).toBeVisible();
      await expect(calculator.facts, "nothing can be typed into a program that has stopped").toBeHidden();
      await page.getByRole("button", { name: text.reload, exact: true }).click();
      await calculator.ready();
      await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
      await expect.poll(() => new URL(page.url()).hash).toBe("");
    });
  });

  test("an error of a script that is not ours stops nothing", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new TypeError("of an extension") })));
    await expect(page.getByText(text.crashed)).toBeHidden();
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
  });
});
