import { expectNothingForAxe } from "./axe.js";
import { expect, inEachLanguage, test } from "./test.js";

const TEXT = {
  en: {
    decisions: { link: "Real cases", heading: "Published decisions" },
    countries: { link: "Countries", heading: "What we know about each country" },
    method: { link: "How it works", heading: "Where an authority may start" },
    privacy: { link: "Privacy", heading: "What becomes of what you type" },
    byFine: { link: "by fine", heading: "Published decisions by fine" },
    calculator: "Calculator",
    columns: { fine: "Fine", status: "Status", turnover: "Turnover", ceiling: "Ceiling" },
    tables: ["Fines under the GDPR", "Cookie fines", "Fines in the United Kingdom", "Penalty payments", "Under other law"],
    ireland: "Ireland",
    meta: "Meta Platforms Ireland",
    largest: "€1,200,000,000",
    atLeast: "at least €20,000,000",
    annulled: ["annulled", "Cour administrative (52757C), 12 March 2026", "sent back to the CNPD"],
    unconfirmed: "unconfirmed",
    band: "above €2,000,000, up to €10,000,000",
    read: "€160,000 to €800,000",
    overview: { name: "All countries at a glance", first: "Austria", last: "United Kingdom" },
    irish: { bodies: "Public bodies", column: "Higher ceiling", cap: "€1,000,000", undertaking: "like anyone else when it acts as an undertaking" },
    notKnown: "not known",
    topics: ["The country’s own act", "The two ceilings", "Who imposes", "Fault", "Public bodies", "Duties that Article 83 does not list", "Procedures", "Penalty payments", "Limitation", "Conversion", "Also"],
  },
  fr: {
    decisions: { link: "Cas réels", heading: "Décisions publiées" },
    countries: { link: "Pays", heading: "Ce que l’on sait de chaque pays" },
    method: { link: "Comment ça marche", heading: "Point de départ possible du calcul" },
    privacy: { link: "Vie privée", heading: "Ce que devient ce que vous écrivez" },
    byFine: { link: "par montant de l’amende", heading: "Décisions publiées par montant de l’amende" },
    calculator: "Calculateur",
    columns: { fine: "Amende", status: "Statut", turnover: "Chiffre d’affaires", ceiling: "Plafond" },
    tables: ["Amendes au titre du RGPD", "Amendes pour cookies", "Amendes au Royaume-Uni", "Astreintes", "Au titre d’un autre droit"],
    ireland: "Irlande",
    meta: "Meta Platforms Ireland",
    largest: "1 200 000 000 €",
    atLeast: "au moins 20 000 000 €",
    annulled: ["annulée", "Cour administrative (52757C), 12 mars 2026", "renvoyée à la CNPD"],
    unconfirmed: "non confirmé",
    band: "plus de 2 000 000 €, jusqu’à 10 000 000 €",
    read: "160 000 € à 800 000 €",
    overview: { name: "Tous les pays en un coup d’œil", first: "Allemagne", last: "Tchéquie" },
    irish: { bodies: "Organismes publics", column: "Plafond supérieur", cap: "1 000 000 €", undertaking: "comme tout autre destinataire lorsqu’il agit comme une entreprise" },
    notKnown: "non connu",
    topics: ["La loi nationale", "Les deux plafonds", "Qui impose", "Faute", "Organismes publics", "Obligations que l’article 83 ne cite pas", "Procédures", "Astreintes", "Prescription", "Conversion", "Autres points"],
  },
};

const FOLDERS = ["countries/", "decisions/", "decisions/by-fine/", "method/", "privacy/"];

// The pages need no script, so scripts are off, except in tests that evaluate code in the page.
test.use({ javaScriptEnabled: false });

inEachLanguage((w) => {
  const text = TEXT[w.code];
  const heading = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });
  const row = (page, id) => page.locator(`[id="${id}"]`);
  const cell = (page, id, column) => row(page, id).locator(`[data-label="${column}"]`);
  const tables = (page) => page.getByRole("heading", { level: 2 });

  test("the decisions are listed with their outcomes, each law in its own table", async ({ page }) => {
    await page.goto(`/${w.code}/decisions/`);
    await expect(heading(page, text.decisions.heading)).toBeVisible();
    await expect(tables(page)).toHaveText(text.tables);
    await expect(page.getByRole("table")).toHaveCount(text.tables.length);
    for (const part of text.annulled) await expect(cell(page, "LU-AMAZON-746", text.columns.status)).toContainText(part);
    await expect(cell(page, "LU-AMAZON-746", text.columns.turnover)).toContainText(text.unconfirmed);
    await expect(cell(page, "AT-POST-9.5", text.columns.ceiling)).toHaveText(text.atLeast);
    await expect(page.getByRole("table", { name: text.tables[1], exact: true }).locator('[id="FR-GOOGLE-150"]')).toBeVisible();
    await expect(page.getByRole("table", { name: text.tables[0], exact: true }).locator('[id="FR-GOOGLE-150"]')).toHaveCount(0);
  });

  test("a heading leads to the page in its order, a country to its decisions", async ({ page }) => {
    await page.goto(`/${w.code}/decisions/`);
    const fine = page.getByRole("columnheader", { name: text.columns.fine, exact: true }).first();
    await fine.getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(`/${w.code}/decisions/by-fine/#gdpr$`));
    await expect(heading(page, text.byFine.heading)).toBeVisible();
    await expect(fine).toHaveAttribute("aria-sort", "descending");
    const first = page.getByRole("table", { name: text.tables[0], exact: true }).getByRole("row").nth(1);
    await expect(first).toContainText(text.meta);
    await expect(first).toContainText(text.largest);
    await page.getByRole("link", { name: text.ireland, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${w.code}/decisions/#IE$`));
    await expect(page.getByRole("rowheader", { name: text.ireland, exact: true })).toBeInViewport();
  });

  test("the ranges are in tables, and the band that no text states is marked", async ({ page }) => {
    await page.goto(`/${w.code}/method/`);
    await expect(heading(page, text.method.heading)).toBeVisible();
    await expect(page.getByRole("cell", { name: text.read, exact: true })).toBeVisible();
    const bands = page.getByRole("row").filter({ hasText: text.band });
    await expect(bands).toHaveCount(3);
    for (const band of await bands.all()) await expect(band).toContainText(text.unconfirmed);
  });

  test("every country has every topic, and the overview leads to it", async ({ page }) => {
    await page.goto(`/${w.code}/countries/`);
    await expect(heading(page, text.countries.heading)).toBeVisible();
    const overview = page.getByRole("table", { name: text.overview.name, exact: true });
    const rows = overview.getByRole("rowheader");
    await expect(rows).toHaveCount(31);
    await expect(rows.first()).toHaveText(text.overview.first);
    await expect(rows.last()).toHaveText(text.overview.last);
    for (const country of await overview.getByRole("link").all()) {
      const section = page.locator(await country.getAttribute("href"));
      await expect(section.getByRole("heading", { level: 2 })).toHaveText(await country.textContent());
      await expect(section.locator(".topics > div > dt")).toHaveText(text.topics);
    }
    await overview.getByRole("link").last().click();
    await expect(page.getByRole("heading", { level: 2, name: text.overview.last, exact: true })).toBeInViewport();
  });

  test("a rule of a country has its amounts and its source, and what is not known is said", async ({ page }) => {
    await page.goto(`/${w.code}/countries/#IE`);
    const ireland = page.locator("#IE");
    const bodies = ireland.getByRole("table", { name: text.irish.bodies, exact: true });
    await expect(bodies).toContainText(text.irish.undertaking);
    await expect(bodies.locator(`[data-label="${text.irish.column}"]`)).toHaveText(text.irish.cap);
    await expect(bodies.getByRole("link", { name: "Data Protection Act 2018 s. 141(4)", exact: true })).toHaveAttribute("href", /irishstatutebook/);
    // Each source has the day on which it was read; the Irish act was read again.
    await expect(bodies.locator("time").first()).toHaveAttribute("datetime", "2026-11-29");
    await expect(page.locator("#LI").getByText(text.notKnown, { exact: true }).first()).toBeVisible();
  });

  test("the calculator leads to each page, and each page to the others and to itself in the other language", async ({ page }) => {
    for (const key of ["countries", "decisions", "method", "privacy"]) {
      const { link, heading: name } = text[key];
      await page.goto(`/${w.code}/`);
      await page.getByRole("navigation").getByRole("link", { name: link, exact: true }).click();
      await expect(heading(page, name)).toBeVisible();
      await expect(page.getByRole("link", { name: link, exact: true })).toHaveAttribute("aria-current", "page");
      await page.getByRole("link", { name: w.other.name, exact: true }).click();
      const other = TEXT[w.other.code];
      await expect(heading(page, other[key].heading)).toBeVisible();
      await page.getByRole("link", { name: other.calculator, exact: true }).click();
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

    for (const folder of FOLDERS) {
      for (const viewport of [{ width: 320, height: 640 }, { width: 800, height: 900 }, { width: 1280, height: 900 }]) {
        test(`${folder} has nothing for axe to find, at a width of ${viewport.width}`, async ({ page }) => {
          // Its thousands of elements take axe a long time.
          test.slow(folder === "countries/");
          await page.setViewportSize(viewport);
          await page.goto(`/${w.code}/${folder}`);
          await expectNothingForAxe(page);
        });

        test(`${folder} needs no scrolling sideways, at a width of ${viewport.width}`, async ({ page }) => {
          await page.setViewportSize(viewport);
          await page.goto(`/${w.code}/${folder}`);
          const beyond = await page.evaluate(() => {
            const show = (element) => `${element.localName} ${element.textContent.slice(0, 40)}`;
            const wide = [...document.querySelectorAll("main *")].filter((element) => {
              const box = element.getBoundingClientRect();
              return box.width > 1 && box.right > document.documentElement.clientWidth + 1 && element.checkVisibility();
            });
            return { page: document.scrollingElement.scrollWidth <= innerWidth, wide: wide.slice(0, 5).map(show) };
          });
          expect(beyond).toEqual({ page: true, wide: [] });
        });
      }
    }
  });
});
