import { expectNothingForAxe } from "./axe.js";
import { expect, inEnglish, languageLink, test } from "./test.js";
import { words } from "./words.js";

const KEYS = {
  byCountry: "page.decisions.by_country",
  calculator: "page.header.calculator",
  tables: { list: ["page.decisions.heading.gdpr", "page.decisions.heading.eprivacy", "page.decisions.heading.uk", "page.countries.topic.payments", "page.decisions.heading.foreign"] },
  ireland: "country.IE",
  contents: "page.decisions.contents",
  unconfirmed: "confidence.unconfirmed",
  notKnown: "page.countries.unknown",
  topics: { list: ["page.countries.topic.act", "page.countries.topic.amounts", "page.countries.topic.imposed", "page.countries.topic.fault", "page.countries.topic.bodies", "page.countries.topic.duties", "page.countries.topic.procedures", "page.countries.topic.payments", "page.countries.topic.limitation", "page.countries.topic.conversion", "page.countries.topic.remarks"] },
};

/** What is made of several texts, or of figures. */
const TEXT = {
  decisions: { link: "Real cases", heading: "Real cases" },
  countries: { link: "Countries", heading: "What we know about each country" },
  method: { link: "How it works", heading: "How a GDPR fine is worked out" },
  privacy: { link: "Privacy", heading: "What happens to what you type" },
  byFine: { link: "by fine", heading: "Real cases by fine" },
  filter: { words: "Name or subject", country: "Country", year: "Year", article: "Article", count: (count) => new RegExp(`^${count} of \\d+ decisions$`), all: "Show all", more: "Country, year, article, sector, turnover" },
  one: { link: "TikTok Technology", heading: /^TikTok Technology: €530/, open: "Open in the calculator", all: "All real cases" },
  columns: { fine: "Fine", status: "Outcome", turnover: "Turnover", ceiling: "Ceiling" },
  meta: "Meta Platforms Ireland",
  annulled: ["annulled", "Cour administrative (52757C), 12 March 2026", "sent back to the CNPD"],
  band: "above €2,000,000, up to €10,000,000",
  read: "€160,000 to €800,000",
  overview: { name: "All countries at a glance", first: "Austria", last: "United Kingdom" },
  irish: { bodies: "Public bodies", column: "Higher ceiling", cap: "€1,000,000", undertaking: "like anyone else when it acts as an undertaking" },
};

const FOLDERS = ["accessibility/", "changes/", "countries/", "countries/fr/", "decisions/LU-AMAZON-746/", "how/", "limits/", "myths/", "privacy/"];

// With a script of their own.
const LISTS = ["decisions/", "decisions/by-sector/"];

// The pages need no script, so scripts are off, except in tests that evaluate code in the page.
test.use({ javaScriptEnabled: false });

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };
  const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
  const row = (page, id) => page.locator(`[id="${id}"]`);
  const cell = (page, id, column) => row(page, id).locator(`[data-label="${column}"]`);
  const tables = (page) => page.getByRole("heading", { level: 2 });

  test("the decisions are listed by year, each law in its own table, and an annulled fine says so", async ({ page }) => {
    await page.goto(`/${w.code}/decisions/`);
    await expect(heading(page, text.decisions.heading)).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(text.tables.length);
    await expect(page.getByRole("table").first().getByRole("rowheader").first()).toHaveText("2026");
    await expect(cell(page, "LU-AMAZON-746", text.columns.status)).toContainText(text.annulled[0]);
    await expect(cell(page, "LU-AMAZON-746", text.columns.turnover)).toContainText(text.unconfirmed);
    await expect(page.getByRole("table", { name: text.tables[1], exact: true }).locator('[id="FR-GOOGLE-150"]')).toBeVisible();
    await expect(page.getByRole("table", { name: text.tables[0], exact: true }).locator('[id="FR-GOOGLE-150"]')).toHaveCount(0);
  });

  test("a heading leads to the list in its order, and each list to its groups", async ({ page }) => {
    await page.goto(`/${w.code}/decisions/`);
    const fine = page.getByRole("columnheader", { name: text.columns.fine, exact: true }).first();
    await fine.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/${w.code}/decisions/by-fine/#gdpr$`));
    await expect(heading(page, text.byFine.heading)).toBeVisible();
    await expect(fine).toHaveAttribute("aria-sort", "descending");
    await expect(page.getByRole("table", { name: text.tables[0], exact: true }).getByRole("row").nth(1)).toContainText(text.meta);
    await page.getByRole("link", { name: text.byCountry, exact: true }).click();
    await page.getByText(text.contents, { exact: true }).click();
    await page.getByRole("link", { name: text.ireland, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${w.code}/decisions/by-country/#IE$`));
    await expect(page.getByRole("rowheader", { name: text.ireland, exact: true })).toBeInViewport();
  });

  test("a decision has a page with its facts, and opens in the calculator", async ({ page }) => {
    await page.goto(`/${w.code}/decisions/#IE-TIKTOK-530`);
    await row(page, "IE-TIKTOK-530").getByRole("link", { name: text.one.link, exact: true }).click();
    await expect(heading(page, text.one.heading)).toBeVisible();
    await expect(page.getByRole("link", { name: text.one.open, exact: true })).toHaveAttribute("href", "../../#decision=IE-TIKTOK-530");
    await page.goto(`/${w.code}/decisions/LU-AMAZON-746/`);
    for (const part of text.annulled) await expect(page.locator("dl.topics")).toContainText(part);
    await page.getByRole("link", { name: text.one.all, exact: true }).click();
    await expect(heading(page, text.decisions.heading)).toBeVisible();
  });

  test.describe("with its script", () => {
    test.use({ javaScriptEnabled: true });

    test("the list is narrowed down, and its address leads to what was found", async ({ page }) => {
      await page.goto(`/${w.code}/decisions/`);
      const field = (name) => page.getByLabel(text.filter[name], { exact: true });
      const count = page.getByRole("search").getByRole("status");
      await field("words").fill("tiktok");
      await expect(count).toHaveText(text.filter.count(3));
      await expect(row(page, "IE-TIKTOK-530")).toBeVisible();
      await expect(row(page, "IE-META-1200")).toBeHidden();
      await page.getByText(text.filter.more, { exact: true }).click();
      await field("year").selectOption("2025");
      await expect(count).toHaveText(text.filter.count(1));
      const address = page.url();
      await page.getByRole("button", { name: text.filter.all, exact: true }).click();
      await expect(row(page, "IE-META-1200")).toBeVisible();
      await field("article").fill("Art. 33");
      await expect(row(page, "IE-TWITTER-0.45")).toBeVisible();
      await expect(row(page, "IE-META-1200")).toBeHidden();
      await page.goto("about:blank");
      await page.goto(address);
      await expect(count).toHaveText(text.filter.count(1));
      await expect(field("words")).toHaveValue("tiktok");
      await expect(field("year"), "what is asked for is in view").toBeVisible();
    });

    test("a decision that is opened in the calculator is there", async ({ calculator, page }) => {
      await page.goto(`/${w.code}/decisions/LU-AMAZON-746/`);
      await page.getByRole("link", { name: text.one.open, exact: true }).click();
      await calculator.ready();
      await expect(calculator.country).toHaveValue("LU");
      await expect(calculator.turnover).toHaveValue("315000000000");
    });
  });

  test("the ranges are in tables, and the band that no text states is marked", async ({ page }) => {
    await page.goto(`/${w.code}/how/`);
    await expect(heading(page, text.method.heading)).toBeVisible();
    await expect(page.getByRole("cell", { name: text.read, exact: true })).toBeVisible();
    const bands = page.getByRole("row").filter({ hasText: text.band });
    await expect(bands).toHaveCount(3);
    for (const band of await bands.all()) await expect(band).toContainText(text.unconfirmed);
  });

  test("every country is in the overview, which leads to its page with every topic", async ({ page }) => {
    await page.goto(`/${w.code}/countries/`);
    await expect(heading(page, text.countries.heading)).toBeVisible();
    const overview = page.getByRole("table", { name: text.overview.name, exact: true });
    const rows = overview.getByRole("rowheader");
    await expect(rows).toHaveCount(31);
    await expect(rows.first()).toHaveText(text.overview.first);
    await expect(rows.last()).toHaveText(text.overview.last);
    await overview.getByRole("link").last().click();
    await expect(heading(page, new RegExp(`${text.overview.last}$`))).toBeVisible();
    await expect(page.locator(".topics > div > dt")).toHaveText(text.topics);
  });

  test("a rule of a country has its amounts and its source, and what is not known is said", async ({ page }) => {
    await page.goto(`/${w.code}/countries/ie/`);
    const bodies = page.getByRole("table", { name: text.irish.bodies, exact: true });
    await expect(bodies).toContainText(text.irish.undertaking);
    await expect(bodies.locator(`[data-label="${text.irish.column}"]`)).toHaveText(text.irish.cap);
    await expect(bodies.getByRole("link", { name: "Data Protection Act 2018 s. 141(4)", exact: true })).toHaveAttribute("href", /irishstatutebook/);
    // Each source has the day on which it was read; the Irish act was read again.
    await expect(bodies.locator("time").first()).toHaveAttribute("datetime", "2026-11-29");
    await page.goto(`/${w.code}/countries/li/`);
    await expect(page.getByText(text.notKnown, { exact: true }).first()).toBeVisible();
  });

  test("the calculator leads to each page, and each page to the others and to itself in the other language", async ({ page }) => {
    for (const key of ["countries", "decisions", "method", "privacy"]) {
      const { link, heading: name } = text[key];
      await page.goto(`/${w.code}/`);
      await page.getByRole("navigation").getByRole("link", { name: link, exact: true }).click();
      await expect(heading(page, name)).toBeVisible();
      await expect(page.getByRole("link", { name: link, exact: true })).toHaveAttribute("aria-current", "page");
      await (await languageLink(page, w.other)).click();
      await expect(page.locator("html")).toHaveAttribute("lang", w.other.code);
      await page.getByRole("link", { name: words[w.other.code].texts(KEYS).calculator, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${w.other.code}/$`));
    }
  });

  test("nothing but the page and its style sheet is loaded", async ({ page }) => {
    for (const folder of FOLDERS) {
      const loaded = [];
      const note = (request) => loaded.push(new URL(request.url()));
      page.on("request", note);
      await page.goto(`/${w.code}/${folder}`);
      page.off("request", note);
      const paths = loaded.filter(({ protocol }) => protocol !== "data:").map(({ pathname }) => pathname);
      expect(paths).toEqual([`/${w.code}/${folder}`, expect.stringMatching(/^\/reference-[0-9a-f]{16}\.css$/)]);
    }
  });

  test.describe("seen from inside", () => {
    test.use({ javaScriptEnabled: true });

    for (const folder of [...FOLDERS, ...LISTS]) {
      test(`${folder} needs no scrolling sideways, and has nothing for axe to find`, async ({ page }) => {
        // Its thousands of elements take axe a long time.
        test.slow(LISTS.includes(folder));
        await page.goto(`/${w.code}/${folder}`);
        for (const [width, height] of [[1280, 900], [800, 900], [320, 640]]) {
          await page.setViewportSize({ width, height });
          const beyond = await page.evaluate(() => {
            const show = (element) => `${element.localName} ${element.textContent.slice(0, 40)}`;
            const wide = [...document.querySelectorAll("main *")].filter((element) => {
              const box = element.getBoundingClientRect();
              return box.width > 1 && box.right > document.documentElement.clientWidth + 1 && element.checkVisibility() && !element.closest(".visually-hidden");
            });
            return { page: document.scrollingElement.scrollWidth <= innerWidth, wide: wide.slice(0, 5).map(show) };
          });
          // The title begins on the first screen, without a hole above it.
          expect(await page.getByRole("heading", { level: 1 }).evaluate((title) => title.getBoundingClientRect().top), `${width} wide`).toBeLessThan(200);
          expect(beyond, `${width} wide`).toEqual({ page: true, wide: [] });
          // A long list is the same at each width but for its layout, which matters most where it is narrow.
          if (width === 320 || (width === 1280 && !LISTS.includes(folder))) await expectNothingForAxe(page);
        }
      });
    }
  });
});
