// The program comes in two parts: the first answers, the second comes behind the lock.
import { MAIN, encode } from "./link.js";
import { DIST, serve } from "./server.js";
import { expect, inEnglish, test } from "./test.js";

const KEYS = {
  coming: "app.coming",
  incomplete: "page.incomplete",
  missing: "app.missing",
  reload: "page.reload",
};

const SECOND = "**/second-*.wasm";

/** Holds the second part back; returns what delivers it. */
const holdBack = async (page) => {
  let deliver;
  const held = new Promise((resolve) => { deliver = resolve; });
  await page.route(SECOND, async (route) => { await held; await route.continue(); });
  return deliver;
};

/** What the browser does with a request, and with another module. */
const tried = (page) =>
  page.evaluate(async () => {
    const refused = (promise) => promise.then(() => false, () => true);
    return {
      request: await refused(fetch("probe")),
      module: await refused(WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))),
    };
  });

inEnglish((w) => {
  const text = w.texts(KEYS);

  test.describe("while the second part is on its way", () => {
    test.use({ provoked: /policy|probe|Failed to fetch/i });

    test("the first answers behind the lock, and what is missing says that it is coming", async ({ calculator, page }) => {
      const site = await serve(DIST);
      try {
        const deliver = await holdBack(page);
        await page.goto(`${site.address}/${w.code}/#${encode(MAIN)}`);
        await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
        await calculator.turnover.fill("1 000 000 000");
        await expect(calculator.figure).toHaveText(w.atMost(w.money(40)));
        await calculator.question(5).locator("summary").first().click();
        await expect(calculator.question(5).getByText(text.coming, { exact: true })).toBeVisible();
        const asked = site.requests.length;
        expect((await tried(page)).request, "the network is locked").toBe(true);
        deliver();
        await calculator.ready();
        await expect(calculator.question(5).getByText(text.coming, { exact: true })).toHaveCount(0);
        await expect(calculator.question(5).getByRole("radio")).not.toHaveCount(0);
        await expect(calculator.turnover, "what was typed meanwhile is still there").toHaveValue("1 000 000 000");
        await calculator.openParts();
        await expect(calculator.why).toBeVisible();
        expect(await tried(page), "and so is everything else").toEqual({ request: true, module: true });
        expect(site.requests.slice(asked).filter((request) => !request.includes("/second-"))).toEqual([]);
      } finally {
        await site.close();
      }
    });
  });

  test.describe("when the second part cannot be had", () => {
    test.use({ provoked: /ERR_FAILED|Failed to fetch|integrity|valid digest|CompileError|LinkError/ });

    const TEXTS = "**/second-*.json";
    const dropped = (route) => route.abort();
    const changed = async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
    };
    const WAYS = {
      "it does not come": [SECOND, dropped],
      "it was changed on its way": [SECOND, changed],
      "its texts do not come": [TEXTS, dropped],
      "its texts were changed on their way": [TEXTS, changed],
    };
    for (const [way, [asked, answer]] of Object.entries(WAYS)) {
      test(`says what is missing, and loads the page anew with what was typed: ${way}`, async ({ calculator, page }) => {
        await page.route(asked, answer);
        await page.goto(`/${w.code}/`);
        const alert = page.getByRole("alert").filter({ hasText: text.incomplete });
        await expect(alert).toBeVisible();
        await calculator.choose("32");
        await calculator.turnover.fill("2bn");
        await expect(calculator.figure).toHaveText(w.atMost(w.money(40)));
        await calculator.ask(5);
        await expect(calculator.question(5).getByText(text.missing, { exact: true })).toBeVisible();
        await page.unroute(asked);
        // No question is asked: it would be a dialog, which the test would dismiss, and so stay.
        await page.getByRole("button", { name: text.reload, exact: true }).click();
        await calculator.ready();
        await expect(alert).toBeHidden();
        await expect(calculator.figure).toHaveText(w.atMost(w.money(40)));
        await expect(calculator.turnover).toHaveValue("2000000000");
        await calculator.openParts();
        await expect(calculator.why).toBeVisible();
      });
    }
  });
});
