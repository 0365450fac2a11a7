import { expectNothingForAxe } from "./axe.js";
import { MAIN, encode } from "./link.js";
import { DIST, serve } from "./server.js";
import { expect, inEnglish, test } from "./test.js";
import { words } from "./words.js";

const KEYS = {
  badge: "page.lock.badge",
  test: "page.lock.test",
  kept: "page.lock.kept",
  broken: "page.lock.broken",
  table: "page.lock.caption",
  refused: "page.lock.refused",
  open: "page.lock.open",
  connected: "page.lock.connected",
};

const WAYS = [
  "fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "<img>", "<script>", "import()", "<iframe>", "stylesheet", "<form>",
  "Worker", "prefetch", "preconnect",
];

/** The expected cells: no worker comes from another host, and opening a connection ahead is not a request. */
const expected = (word, { connected }) =>
  WAYS.map((way) => [way, way === "preconnect" ? connected : word, { preconnect: connected, Worker: "–" }[way] ?? word]);

/** Makes the page try everything, with another server of the test as the other host. */
async function tryEverything(page, text, other) {
  await page.getByText(text.badge, { exact: true }).click();
  await page.locator("#lock").evaluate((panel, address) => { panel.dataset.other = `${address}/`; }, other);
  await page.getByRole("button", { name: text.test, exact: true }).click();
  const table = page.getByRole("table", { name: text.table, exact: true });
  await expect(table.getByRole("row")).toHaveCount(WAYS.length + 1, { timeout: 150_000 });
  await expect(page.getByRole("status").filter({ hasText: /\.$/ }).and(page.locator("#lock *"))).toBeVisible({ timeout: 120_000 });
  return table.getByRole("row").evaluateAll((rows) => rows.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent)));
}

/** Two hosts: that of the page and another one. */
async function hosts(run) {
  const [site, other] = await Promise.all([serve(DIST), serve(DIST)]);
  try {
    await run(site, other);
  } finally {
    await Promise.all([site.close(), other.close()]);
  }
}

inEnglish((w) => {
  const text = w.texts(KEYS);

  test.describe("while everything is tried", () => {
    test.use({ provoked: /policy|lock-test|WebSocket/i });

    test("the browser refuses every way, and neither host sees a request", async ({ calculator, page }) => {
      await hosts(async (site, other) => {
        await calculator.open("", site.address);
        await page.waitForLoadState("networkidle");
        const loaded = site.requests.length;
        expect(await tryEverything(page, text, other.address)).toEqual(expected(text.refused, text));
        await expect(page.getByRole("status").filter({ hasText: text.kept })).toBeVisible();
        expect(site.requests.slice(loaded)).toEqual([]);
        expect(other.requests).toEqual([]);
        expect(page.url(), "the page is where it was").toBe(`${site.address}/${w.code}/`);
        await calculator.mainJob();
        await expect(calculator.figure, "and still works").toHaveText(w.atMost(w.money(21.9744)));
        for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
          await page.setViewportSize(viewport);
          await expectNothingForAxe(page);
          const beyond = await page.locator("#lock *").evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.textContent));
          expect(beyond).toEqual([]);
        }
      });
    });

    test("no script can take the lock away", async ({ calculator, page }) => {
      await hosts(async (site, other) => {
        await calculator.open("", site.address);
        const loaded = site.requests.length;
        const answers = await page.evaluate(async (address) => {
          for (const meta of document.querySelectorAll("meta")) meta.remove();
          const asked = [location.href, address].map((url) => fetch(url).then(() => "answered", () => "refused"));
          return Promise.all(asked);
        }, other.address);
        expect(answers).toEqual(["refused", "refused"]);
        expect([site.requests.slice(loaded), other.requests]).toEqual([[], []]);
      });
    });
  });

  test("the keyboard reaches the test", async ({ calculator, page }) => {
    await calculator.open();
    await page.locator("summary").filter({ hasText: text.badge }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: text.test, exact: true })).toBeFocused();
  });
});

test.describe("if the browser ignores policies", () => {
  test.use({ bypassCSP: true, provoked: /./ });

  test("the test says that not every request was refused", async ({ calculator, page }) => {
    const text = words.en.texts(KEYS);
    await hosts(async (site, other) => {
      await calculator.open("", site.address);
      const rows = await tryEverything(page, text, other.address);
      await expect(page.getByRole("status").filter({ hasText: text.broken })).toBeVisible();
      expect(rows.filter(([way]) => ["fetch", "<img>", "sendBeacon"].includes(way)).flatMap(([, ...cells]) => cells))
        .toEqual(Array(6).fill(text.open));
      expect(other.requests.length, "the other host sees what was asked").toBeGreaterThan(3);
    });
  });
});

test("the program runs only behind the lock, and reads no link before", async ({ calculator, page }) => {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = (...all) => {
      const policies = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]')].map((meta) => meta.content);
      (globalThis.starts ??= []).push({ policies, hash: location.hash });
      return instantiate(...all);
    };
  });
  await calculator.open(encode(MAIN));
  const starts = await page.evaluate(() => globalThis.starts);
  expect(starts, "of both parts of the program").toHaveLength(2);
  expect(starts[0].hash, "the link is still there").toBe(`#${encode(MAIN)}`);
  const [{ policies }] = starts;
  expect(policies).toHaveLength(2);
  expect(starts[1].policies, "nothing was opened in between").toEqual(policies);
  const directives = (policy) => Object.fromEntries(policy.split(";").map((directive) => directive.trim().split(/ (.*)/)));
  const all = ["base-uri", "connect-src", "default-src", "font-src", "form-action", "frame-src", "img-src", "manifest-src", "media-src",
    "object-src", "script-src", "style-src", "worker-src"];
  const none = Object.fromEntries(all.map((name) => [name, "'none'"]));
  expect(directives(policies[1])).toEqual({ ...none, "script-src": "'wasm-unsafe-eval'" });
  const last = await page.locator('meta[http-equiv="Content-Security-Policy"]').last().getAttribute("content");
  expect(directives(last)).toEqual(none);
});

test.describe("without WebAssembly", () => {
  test.use({ provoked: /WebAssembly|preloaded/ });

  test("a page that cannot start does not say that it is locked", async ({ page }) => {
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto("/en/");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByText(words.en.texts(KEYS).badge, { exact: true })).toBeHidden();
  });
});
