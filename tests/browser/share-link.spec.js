import { readFile } from "node:fs/promises";

import { decode } from "./link.js";
import { expect, inEnglish, test } from "./test.js";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const copy = async (page, w) => {
  await page.getByRole("button", { name: w.copy, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: w.copied })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
};

inEnglish((w) => {
  /** A case with a particular of each kind. */
  const stateParticulars = async (calculator, page) => {
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await page.getByText(w.details(1), { exact: true }).click();
    await page.getByRole("textbox", { name: w.conductName, exact: true }).fill("Secret name");
    await page.getByLabel(w.from).fill("2023-01-02");
    await page.getByLabel(w.to).fill("2024-03-04");
    await calculator.state("1 200 000 000");
    await calculator.currency.selectOption("USD");
    await calculator.year.fill("2025");
    await (await calculator.ownRate("USD")).fill("0.9");
    await page.getByLabel(w.rateDate).fill("2026-01-05");
    await page.getByRole("textbox", { name: w.rateSource, exact: true }).fill("Secret source");
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.negligence, exact: true }).check();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(43.2)));
  };

  test("contains no figure, name, reason or date unless asked to", async ({ calculator, page }) => {
    await calculator.open();
    await stateParticulars(calculator, page);
    const address = await copy(page, w);
    expect(address).toMatch(new RegExp(`^http://[^/]+/${w.code}/#case1=[A-Za-z0-9_-]+$`));
    expect(decode(address)).toEqual({
      version: 1,
      addressee: {},
      fault: "negligence",
      operations: [{ infringements: [{ provision: "5(1)(f)" }, { provision: "32" }] }],
    });
    expect(new URL(page.url()).hash).toBe("");

    await page.goto("about:blank");
    await page.goto(address);
    await calculator.ready();
    await expect(page.getByText(w.opened, { exact: true }).first()).toBeVisible();
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await calculator.openParts();
    await expect(calculator.row("32")).toBeVisible();
  });

  test("contains them on request, and whoever opens it has the same case", async ({ calculator, page }) => {
    await calculator.open();
    await stateParticulars(calculator, page);
    await calculator.openFold(w.shareMore);
    await page.getByRole("checkbox", { name: w.withParticulars, exact: true }).check();
    const address = await copy(page, w);
    expect(decode(address)).toEqual({
      version: 1,
      addressee: { turnover: { amount: "1200000000", currency: "USD", year: 2025 } },
      rates: [{ from: "USD", to: "EUR", value: "0.9", date: "2026-01-05", source: "Secret source" }],
      fault: "negligence",
      operations: [{
        name: "Secret name",
        period: { from: "2023-01-02", to: "2024-03-04" },
        infringements: [{ provision: "5(1)(f)" }, { provision: "32" }],
      }],
    });

    await page.goto("about:blank");
    await page.goto(address);
    await calculator.ready();
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await expect(calculator.figure).toHaveText(w.atMost(w.money(43.2)));
    await calculator.precise();
    await page.getByText(w.details(1), { exact: true }).click();
    await expect(page.getByRole("textbox", { name: w.conductName, exact: true })).toHaveValue("Secret name");
    await expect(page.getByLabel(w.to)).toHaveValue("2024-03-04");
    await calculator.ask(3);
    await expect(calculator.turnover).toHaveValue("1200000000");
    await expect(calculator.currency).toHaveValue("USD");
    await expect(calculator.year).toHaveValue("2025");
    await expect(page.getByLabel(w.rateDate)).toHaveValue("2026-01-05");
    await expect(page.getByRole("textbox", { name: w.rateSource, exact: true })).toHaveValue("Secret source");
    await calculator.openFold(w.shareMore);
    await page.getByRole("checkbox", { name: w.withParticulars, exact: true }).check();
    expect(await copy(page, w), "the same case makes the same link").toBe(address);
  });

  for (const width of [390, 1280]) {
    test(`buttons that do not fit in one row do not touch those in the next, at a width of ${width}`, async ({ calculator, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await calculator.open();
      await calculator.choose("5(1)(f)");
      const show = page.getByRole("button", { name: w.show, exact: true });
      if (await show.isVisible()) await show.click();
      const buttons = page.locator(".share > .actions button");
      await expect(buttons.first()).toBeVisible();
      const rows = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
      expect(new Set(rows.map(({ top }) => top)).size, "they are in several rows").toBeGreaterThan(1);
      for (const one of rows) {
        for (const other of rows.filter(({ top }) => top > one.top)) expect(other.top - one.bottom).toBeGreaterThanOrEqual(6);
      }
    });
  }

  test("the answer is saved as a picture that is drawn here and says nothing that was typed", async ({ calculator, page }) => {
    await calculator.open();
    await stateParticulars(calculator, page);
    await calculator.openFold(w.cardHeading);
    const card = page.locator(".card-picture");
    await expect(card).toHaveAttribute("aria-label", new RegExp(w.short(43.2).replace(/\s/g, "\\s")));
    const written = await card.evaluate((element) => element.outerHTML);
    for (const secret of ["1 200 000 000", "1,200,000,000", "1.2", "Secret", "2023", "0.9"]) expect(written).not.toContain(secret);
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: w.cardSave, exact: true }).click()]);
    expect(saved.suggestedFilename()).toBe("article83.png");
    const png = await readFile(await saved.path());
    // The signature of a PNG, then its size.
    expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt()));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // Paper, and much that is not: a canvas that was not drawn on is empty.
    const colours = await page.evaluate(async (data) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(data)], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const dots = context.getImageData(0, 0, image.width, image.height).data;
      const counts = {};
      for (let dot = 0; dot < dots.length; dot += 4) {
        const colour = [...dots.subarray(dot, dot + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
      return counts;
    }, [...png]);
    expect(colours.fbfaf6).toBeGreaterThan(500_000);
    expect(colours["1d1b18"]).toBeGreaterThan(2_000);
    expect(requests.filter((address) => !/^(data|blob):/.test(address))).toEqual([]);
  });
});

test("is handed to another app where the browser can do that, and no button is there where it cannot", async ({ calculator, page, words }) => {
  await calculator.open();
  await calculator.choose("32");
  const button = page.getByRole("button", { name: words.handOver, exact: true });
  await expect(button).toHaveCount(0);
  await page.addInitScript(() => { navigator.share = (data) => { globalThis.shared = data; return Promise.reject(new DOMException("nobody chosen", "AbortError")); }; });
  await page.goto("about:blank");
  await calculator.open();
  await calculator.choose("32");
  await calculator.state("1 200 000 000");
  await button.click();
  const { title, url } = await page.evaluate(() => globalThis.shared);
  expect(title).toBe(await page.title());
  expect(decode(url), "without figures").toEqual({ version: 1, addressee: {}, operations: [{ infringements: [{ provision: "32" }] }] });
});

test("is shown where the browser refuses to copy it", async ({ calculator, page, words }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await calculator.open();
  await calculator.choose("32");
  await page.getByRole("button", { name: words.copy, exact: true }).click();
  const shown = page.getByRole("textbox", { name: "Link to this case", exact: true });
  await expect(shown).toHaveValue(/\/en\/#case1=/);
  await calculator.choose("33");
  await expect(shown, "a link to the old case is removed").toHaveCount(0);
});

test("is shown where the page has no clipboard at all", async ({ calculator, page, words }) => {
  // As on a page served without TLS.
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await calculator.open();
  await calculator.choose("32");
  await page.getByRole("button", { name: words.copy, exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Link to this case", exact: true })).toHaveValue(/\/en\/#case1=/);
});
