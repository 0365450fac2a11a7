import { readFile, readdir } from "node:fs/promises";

import { expect, inEnglish, test } from "./test.js";
import { DIST, serve } from "./server.js";

const SECRET = "987654321";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Uses every part of the page. */
async function useEverything(calculator, page, w) {
  await calculator.choose("5(1)(f)", "32", "10");
  await calculator.browse();
  await calculator.line("44").click();
  await calculator.precise();
  await calculator.conductOf("32").selectOption(w.newConduct);
  await page.getByText(w.details(2), { exact: true }).click();
  await page.getByRole("textbox", { name: w.conductName, exact: true }).last().pressSequentially(`name ${SECRET}`);
  await page.getByLabel(w.to).last().fill("2024-03-04");
  await calculator.ask(2);
  await page.getByRole("radio", { name: w.natural, exact: true }).check();
  await calculator.answer(w.undertaking, w.yes);
  await calculator.publicBody.selectOption({ label: w.public });
  await calculator.before("DK");
  await calculator.decided.fill("2026-01-02");
  await calculator.budget.pressSequentially(SECRET);
  await calculator.before("FR");
  await calculator.procedure.selectOption("simplified");
  await page.getByText(w.others, { exact: true }).first().click();
  for (const code of ["IT", "GB"]) await page.getByRole("checkbox", { name: w.countries[code], exact: true }).check();
  await calculator.addPenalty({ route: "urgency", amount: SECRET, from: "2026-01-01", to: "2026-02-16", cap: SECRET });
  await calculator.penaltyField(1, "amount").fill("90");
  await calculator.addPenalty({ every: "time", amount: "90", times: "3" });
  await page.getByRole("button", { name: w.removePenalty(2), exact: true }).click();
  await calculator.choose("FR:82");
  await calculator.ask(3);
  await calculator.turnover.pressSequentially(`${SECRET} 1e9`);
  await calculator.turnover.fill("1.234");
  await page.getByRole("button", { name: w.readings[1][0], exact: true }).click();
  await calculator.turnover.fill(SECRET);
  await calculator.currency.selectOption("USD");
  await calculator.year.fill("2025");
  await (await calculator.ownRate("USD")).fill("0.9");
  // One for each pair of currencies, since the authority of the United Kingdom was ticked.
  await page.getByRole("textbox", { name: w.rateSource, exact: true }).first().fill(`source ${SECRET}`);
  await calculator.ask(4);
  await page.getByRole("radio", { name: w.negligence, exact: true }).check();
  await page.getByRole("button", { name: w.openAll, exact: true }).click();
  await calculator.openFold(w.shareMore);
  await page.getByRole("checkbox", { name: w.withParticulars, exact: true }).check();
  await page.getByRole("button", { name: w.copy, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: w.copied })).toBeVisible();
  await page.locator("details.many > summary").click();
  const list = Buffer.from(`name,provisions,turnover\n${SECRET},6,${SECRET}\n${SECRET},5(9),1.234\n`);
  await page.locator("details.many input[type=file]").setInputFiles({ name: `${SECRET}.csv`, mimeType: "text/csv", buffer: list });
  await expect(page.locator("details.many tbody > tr")).toHaveCount(2);
  await page.locator("details.many tbody").getByRole("button").first().click();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "screen" });
}

inEnglish((w) => {
  test("nothing is requested, stored or shown outside the page while a whole case is typed", async ({ calculator, page, context }) => {
    const site = await serve(DIST);
    try {
      const requests = [];
      await calculator.open("", site.address);
      await page.waitForLoadState("networkidle");
      const loaded = site.requests.length;
      expect(site.requests).toContain(`GET /${w.code}/`);
      page.on("request", (request) => requests.push(request.url()));
      const address = page.url();

      await useEverything(calculator, page, w);
      await expect(page).toHaveTitle(w.title);
      expect(page.url()).toBe(address);
      await calculator.clear.click();
      await page.waitForLoadState("networkidle");

      expect(requests, "requests that the browser made").toEqual([]);
      expect(site.requests.slice(loaded), "requests that the server saw").toEqual([]);
      expect(await context.cookies()).toEqual([]);
      const left = await page.evaluate(async () => ({
        cookie: document.cookie,
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        state: history.state,
        name: window.name,
      }));
      expect(left).toEqual({ cookie: "", local: {}, session: {}, databases: [], caches: [], workers: 0, state: null, name: "" });
    } finally {
      await site.close();
    }
  });

  test("each file is fetched once, and from this host", async ({ calculator, page }) => {
    const site = await serve(DIST);
    try {
      await calculator.open("", site.address);
      await page.waitForLoadState("networkidle");
      expect(new Set(site.requests).size, site.requests.join("\n")).toBe(site.requests.length);
      expect(site.requests.filter((line) => !/^GET \/((en|fr)\/|[a-z-]+-[0-9a-f]{16}\.(css|js|json|wasm))$/.test(line))).toEqual([]);
    } finally {
      await site.close();
    }
  });

  test("no field asks the browser to remember what was typed", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("5(1)(f)", "32");
    await calculator.state("1");
    await calculator.currency.selectOption("USD");
    await expect(await calculator.ownRate("USD")).toBeVisible();
    await calculator.before("FR");
    await calculator.addPenalty({ amount: "1" });
    const remembered = await page.locator("input, select, textarea").evaluateAll((fields) =>
      fields
        .filter((field) => !["radio", "checkbox"].includes(field.type))
        // Nobody types into a list, so its form's attribute is enough.
        .filter((field) => (field.localName === "select" ? field.form : field)?.getAttribute("autocomplete") !== "off")
        .map((field) => field.outerHTML));
    expect(remembered).toEqual([]);
    await expect(calculator.facts).toHaveAttribute("autocomplete", "off");
  });

  test("the page allows no inline code, and checks every file against its hash", async ({ page }) => {
    const html = await (await page.request.get(`/${w.code}/`)).text();
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    await page.goto(`/${w.code}/`);
    const found = await page.evaluate(() => {
      // Data for search engines is not run.
      const RUN = 'script:not([type="application/ld+json"])';
      const all = (selector) => [...document.querySelectorAll(selector)];
      const bare = (selector) => all(selector).filter((e) => !/^sha(256|384|512)-/.test(e.integrity)).map((e) => e.outerHTML);
      return {
        policy: all('meta[http-equiv="Content-Security-Policy"]').map((meta) => meta.content).slice(0, 1),
        scripts: all(RUN).length,
        inline: all(`${RUN}:not([src])`).map((e) => e.outerHTML),
        bare: [...bare(RUN), ...bare('link[rel="stylesheet"]'), ...bare('link[rel="modulepreload"]')],
        // A second request for the module in some browsers.
        preloads: all('link[rel="preload"]').length,
        fetched: ["textIntegrity", "wasmIntegrity"].map((hash) => document.getElementById("boot").dataset[hash]),
        referrer: document.querySelector('meta[name="referrer"]').content,
      };
    });
    expect(found).toMatchObject({ scripts: 1, inline: [], bare: [], preloads: 0, referrer: "no-referrer" });
    for (const hash of found.fetched) expect(hash).toMatch(/^sha384-/);
    const policy = Object.fromEntries(found.policy[0].split(";").map((directive) => directive.trim().split(/ (.*)/)));
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "style-src": "'self'",
      "img-src": "data:",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
  });

  test("the policy stops code that would be put into the page", async ({ calculator, page, complaints }) => {
    await calculator.open();
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "https://example.org/leak";
      document.body.append(image);
      return globalThis.ran === true;
    });
    expect(ran).toBe(false);
    // Stopped both by the policy that the page was served with and by the lock.
    for (const directive of ["script-src-elem", "img-src"]) {
      await expect.poll(() => complaints.filter((text) => text.includes(`the policy was violated: ${directive}`)).length).toBeGreaterThanOrEqual(2);
    }
    complaints.length = 0;
  });
});

test("the front page has a policy and hashes too", async ({ page }) => {
  const html = await (await page.request.get("/")).text();
  expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src \'none\'');
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script>/i);
  for (const tag of html.match(/<(script|link rel="stylesheet")[^>]*>/g)) expect(tag).toContain('integrity="sha384-');
});

test("the server's log holds nothing but the files of the site", async ({ calculator, page }) => {
  await calculator.open();
  await calculator.mainJob();
  await page.waitForLoadState("networkidle");
  const lines = (await readFile(process.env.REQUEST_LOG, "utf8")).split("\n").filter(Boolean);
  expect(lines).toContain("GET /en/");
  const all = await readdir(DIST, { recursive: true });
  const files = all.filter((name) => /\.(css|js|json|wasm)$/.test(name)).map((name) => `GET /${name}`);
  // Other tests look at the pages without a script, before this one or at the same time.
  const pages = all.filter((name) => /(^|\/)index\.html$/.test(name)).map((name) => `GET /${name.replace(/index\.html$/, "")}`);
  const known = new Set([...pages, ...files]);
  expect([...new Set(lines)].filter((line) => !known.has(line))).toEqual([]);
});
