import { expect, inEnglish, test } from "./test.js";

const showsTheLaw = async (page, w) => {
  await expect(page.getByRole("heading", { level: 1, name: w.heading, exact: true })).toBeVisible();
  const tier = (heading) => page.getByRole("heading", { level: 3, name: heading, exact: true });
  await expect(tier(w.higherTier)).toBeVisible();
  await expect(tier(w.lowerTier)).toBeVisible();
  // The list after each heading.
  const articles = (heading) => page.locator("h3").filter({ hasText: heading }).locator("+ ul").getByRole("listitem");
  const named = async (heading) => (await articles(heading).allTextContents()).map((text) => text.match(/\d+(\(\d\))?/)[0]);
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  expect(await named(w.higherTier)).toEqual(["5", "6", "7", "9", ...range(12, 22), ...range(44, 49), "58(1)", "58(2)", ...range(85, 91)]);
  expect(await named(w.lowerTier)).toEqual(["8", "11", ...range(25, 39), "41(4)", "42", "43"]);
  await expect(articles(w.lowerTier).first()).toContainText(w.article(8));
  await expect(page.getByText(w.disclaimer, { exact: true })).toBeVisible();
};

inEnglish((w) => {
  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false, provoked: /was preloaded/ });

    test("shows the law in short and says what is missing", async ({ page }) => {
      await page.goto(`/${w.code}/`);
      await showsTheLaw(page, w);
      await expect(page.getByText(w.noscript, { exact: true })).toBeVisible();
      await expect(page.getByText(w.failed, { exact: true })).toBeHidden();
      await expect(page.getByText(w.loading, { exact: true }), "nothing is loading").toBeHidden();
    });
  });

  test("shows the law in short while the program is loading", async ({ calculator, page }) => {
    let deliver;
    const held = new Promise((resolve) => { deliver = resolve; });
    await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
    await page.goto(`/${w.code}/`);
    await showsTheLaw(page, w);
    await expect(page.getByText(w.loading, { exact: true })).toBeVisible();
    await expect(page.getByText(w.failed, { exact: true })).toBeHidden();
    deliver();
    await calculator.ready();
    await expect(page.getByText(w.loading, { exact: true })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: w.higherTier, exact: true })).toHaveCount(0);
  });

  const expectFailure = async (page) => {
    await expect(page.getByRole("alert").filter({ hasText: w.failed })).toBeVisible();
    await expect(page.getByText(w.loading, { exact: true })).toBeHidden();
    await showsTheLaw(page, w);
  };

  test.describe("when something cannot be loaded", () => {
    test.use({ provoked: /ERR_FAILED|Failed to fetch|preloaded|integrity|404|valid digest|dynamically imported module/ });

    for (const missing of ["**/*.wasm", "**/text-*.json", "**/page-*.js"]) {
      test(`says so without ${missing}`, async ({ page }) => {
        await page.route(missing, (route) => route.abort());
        await page.goto(`/${w.code}/`);
        await expectFailure(page);
      });
    }

    test("says so after a while when not even the first script loads", async ({ page }) => {
      await page.route("**/boot-*.js", (route) => route.abort());
      await page.goto(`/${w.code}/`);
      await expect(page.getByText(w.failed, { exact: true })).toBeHidden();
      await expect(page.getByText(w.failed, { exact: true })).toBeVisible();
      await showsTheLaw(page, w);
    });

    test("says so when the program is missing", async ({ page }) => {
      await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "" }));
      await page.goto(`/${w.code}/`);
      await expectFailure(page);
    });

    for (const changed of ["**/*.wasm", "**/text-*.json", "**/page-*.js"]) {
      test(`refuses what was changed on its way: ${changed}`, async ({ page }) => {
        await page.route(changed, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from(" ")]) });
        });
        await page.goto(`/${w.code}/`);
        await expectFailure(page);
      });
    }
  });

  test.describe("when WebAssembly is forbidden", () => {
    test.use({ provoked: /WebAssembly|preloaded/ });

    test("says so", async ({ page }) => {
      await page.addInitScript(() => { delete globalThis.WebAssembly; });
      await page.goto(`/${w.code}/`);
      await expectFailure(page);
    });

    test("says so when only its compilation is refused", async ({ page }) => {
      await page.addInitScript(() => {
        const refuse = () => { throw new WebAssembly.CompileError("WebAssembly is not allowed here"); };
        for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) WebAssembly[name] = refuse;
      });
      await page.goto(`/${w.code}/`);
      await expectFailure(page);
    });
  });
});
