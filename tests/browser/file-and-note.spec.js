import { readFile } from "node:fs/promises";

import { MAIN, caseOf, encode } from "./link.js";
import { pages, squeeze } from "./pdf.js";
import { expect, inEnglish, languageLink, test } from "./test.js";
import { words } from "./words.js";

/** The date of the page's rule set. */
const LAW = "2026-11-29";

const KEYS = {
  title: "paper.title",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  law: "Law checked on 29 November 2026.",
  rows: [
    ["Saved under the rules of", "31 October 2026"],
    ["Country of the authority", "France"],
    ["Procedure", "simplified"],
    ["Date of the decision", "31 January 2026"],
    ["Addressee", "a natural person"],
    ["Economic activity", "yes"],
    ["Worldwide turnover of the group", "US$1,000,000,000.50 (financial year 2025)"],
    ["Public authority or body", "Local authority (commune, département, région)"],
    ["Turnover of the addressee alone", "-€5"],
    ["Yearly budget", "£0 (financial year 2024)"],
    ["Fault", "negligence"],
    ["Exchange rate 1."],
    ["One unit of", "USD"],
    ["Is worth, in", "EUR"],
    ["Rate", "0.9241"],
    ["Date of the rate", "31 December 2025"],
    ["Published by", "ECB"],
    ["Exchange rate 2."],
    ["One unit of", "USD"],
    ["Is worth, in", "GBP"],
    ["Rate", "0.7582212389"],
    ["Date of the rate", "31 December 2025"],
    ["Published by", "ECB euro foreign exchange reference rates, average of 2025, crossed through the euro"],
    ["Incident 1. legal"],
    ["First day of the infringement", "1 March 2025"],
    ["Last day of the infringement", "31 January 2026"],
    ["Reason: to", "2026-01-01"],
    ["Infringement 1.1. 5(1)(f) Integrity and confidentiality (security)"],
    ["Seriousness", "high"],
    ["Duty of", "the controller"],
    ["Fault", "neither intent nor negligence"],
    ["Share chosen for seriousness", "20%"],
    ["Share chosen for size", "100%"],
    ["Reason: seriousness", "many people"],
    ["Infringement 1.2. 32(1) Security appropriate to the risk"],
    ["Seriousness", "not stated"],
    ["Displaced by", "5(1)(f) Integrity and confidentiality (security)"],
    ["Test", "specialty"],
    ["Factor of Art. 83(2) 1.1."],
    ["Point", "(c) Action taken to mitigate the damage"],
    ["Weight", "mitigating"],
    ["Circumstance", "The damage was limited promptly and effectively, of the addressee’s own accord"],
    ["Reason", "at once"],
    ["Assumed adjustment 1.1."],
    ["From", "-30%"],
    ["To", "-10%"],
    ["Reason", "as I think"],
    ["Penalty payment 1."],
    ["Ordered under", "Injunction, simplified procedure"],
    ["Amount", "€1,400"],
    ["For each", "two weeks"],
    ["From", "19 December 2022"],
    ["To", "9 February 2023"],
    ["At most", "€2,000,000"],
    ["Penalty payment 2."],
    ["Amount", "€1"],
    ["For each", "time"],
    ["How many times", "3"],
    ["Other authorities", "Italy, United Kingdom"],
  ],
  bare: [
    ["Country of the authority", "none: the Regulation alone"],
    ["Date of the decision", "not stated: the day on which the law was last checked is taken"],
    ["Addressee", "not stated: an organisation is assumed"],
    ["Economic activity", "not stated: assumed of an organisation, and not of a natural person"],
    ["Worldwide turnover of the group", "not understood: “12 apples”"],
    ["Fault", "not stated"],
    ["Incident 1."],
    ["Period", "not stated"],
    ["Infringement 1.1. 32 Security of processing"],
    ["Seriousness", "not stated"],
  ],
  national: {
    commune: "Local authority (commune, département, région)",
    kinds: { DK: "Public authority or institution (offentlig myndighed)" },
    simplified: "Simplified, before one member alone",
    facts: [
      "Country of the authority France", "Procedure simplified", "30 June 2026", "Local authority (commune, département, région)", "Italy", "United Kingdom",
      "Injunction to produce documents", "€99.50", "16 February 2026", "€2,000", "How many times 3", "€20,000",
      "Penalty payments, apart from the ceiling", "At most €270", "loi n° 78-17", "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460",
    ],
  },
  main: ["The facts as stated", "€549,360,000", "€21,974,400", "Why", "Sources cited", "Drawn up by", "Date and signature"],
  other: "This case was saved under the rules of 1 January 2025; this page applies those of 29 November 2026. Amounts, the provisions that carry a fine, the guidelines with their ranges and the rules of countries may have changed since. The section “Law” of the change log says what changed.",
};

/** A case with a fact of every kind. */
const EVERY = {
  version: 1,
  law: "2026-10-31",
  country: "FR",
  date: "2026-01-31",
  addressee: {
    person: "natural",
    undertaking: true,
    public_body: "local-authority",
    turnover: { amount: "1000000000.5", currency: "USD", year: 2025 },
    own_turnover: { amount: "-5", currency: "EUR" },
    budget: { amount: "0", currency: "GBP", year: 2024 },
  },
  rates: [{ from: "USD", to: "EUR", value: "0.9241", date: "2025-12-31", source: "ECB" }],
  fault: "negligence",
  procedure: "simplified",
  operations: [
    {
      // A word of the case file is shown as it is where any text is allowed.
      name: "legal",
      period: { from: "2025-03-01", to: "2026-01-31" },
      infringements: [
        { provision: "5(1)(f)", duty_of: "controller", fault: "none", seriousness: "high", position: { seriousness: "0.2", size: "1" }, reasons: { seriousness: "many people" } },
        { provision: "32(1)", displaced_by: { provision: "5(1)(f)", test: "specialty" } },
      ],
      factors: [{ factor: "c", direction: "mitigating", circumstance: "prompt-remedy", reason: "at once" }],
      adjustments: [{ low: "-0.3", high: "-0.1", reason: "as I think" }],
      reasons: { to: "2026-01-01" },
    },
  ],
  penalties: [
    { route: "simplified", amount: { amount: "1400", currency: "EUR" }, every: "two-weeks", from: "2022-12-19", to: "2023-02-09", cap: { amount: "2000000", currency: "EUR" } },
    { amount: { amount: "1", currency: "EUR" }, every: "time", times: 3 },
  ],
  other_authorities: ["IT", "GB"],
};

/** Presses a button that saves a file; returns its name and its bytes. */
const saved = async (page, button) => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

const choose = (page, w, content, name = "case.json") =>
  page.getByLabel(w.openCase, { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

/** The notice next to the control. */
const notice = (page) => page.locator(".opened");

/** The rows of the facts as they would be printed. */
const rows = async (page) => {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const rows = await page.locator(".stated tr").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent.replaceAll(/\s+/g, " ").trim())));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return rows;
};

const plain = (rows) => rows.map((row) => row.map((text) => text.replaceAll(/\s+/g, " ")));

/** A name that a spreadsheet program would run as a formula. */
const INJECTED = "=HYPERLINK(\"https://example.org\",\"x\")";

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("a case that is saved and opened again, in another language too, has the same result", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.ask(4);
    await page.getByRole("radio", { name: w.negligence, exact: true }).check();
    const { name, bytes } = await saved(page, w.save);
    expect(name).toBe("article83-case.json");
    const { addressee, operations } = MAIN;
    expect(JSON.parse(bytes)).toEqual({ version: 1, law: LAW, addressee, fault: "negligence", operations });
    const again = await saved(page, w.save);
    expect(again.bytes.equals(bytes)).toBe(true);

    await calculator.clear.click();
    await expect(calculator.said(w.empty)).toBeVisible();
    for (const time of ["once", "and the same file twice in a row"]) {
      await choose(page, w, bytes);
      await expect(notice(page), time).toHaveText(w.fileOpened);
      await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
      await calculator.clear.click();
      await expect(notice(page)).toHaveText(w.cleared);
    }
    await (await languageLink(page, w.other)).click();
    const other = words[w.other.code];
    await page.getByLabel(other.openCase, { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: bytes });
    await expect(page.locator(".exact .amount")).toHaveText(other.money(21.9744));
  });

  test("a case with every fact of national law is typed, saved, and opened again the same", async ({ calculator, page }) => {
    const { commune, kinds, simplified, facts } = text.national;
    await calculator.open();
    await calculator.choose("5(1)(f)", "FR:82");
    await calculator.before("FR", commune);
    await calculator.decided.fill("2026-06-30");
    await calculator.procedure.selectOption({ label: simplified });
    await page.getByText(w.others, { exact: true }).first().click();
    for (const code of ["IT", "GB"]) await page.getByRole("checkbox", { name: w.countries[code], exact: true }).check();
    await calculator.addPenalty({ amount: "99.50", from: "2026-01-01", to: "2026-02-16", cap: "2000" });
    await calculator.addPenalty({ route: "production", every: "time", amount: "90", times: "3" });
    await expect(calculator.figure).toHaveText(w.atMost(w.sum("EUR", 20_000)));

    const { bytes } = await saved(page, w.save);
    const amount = (amount) => ({ amount, currency: "EUR" });
    expect(JSON.parse(bytes)).toEqual({
      version: 1,
      law: LAW,
      country: "FR",
      date: "2026-06-30",
      addressee: { undertaking: false, public_body: "local-authority" },
      procedure: "simplified",
      operations: [{ infringements: [{ provision: "5(1)(f)" }, { provision: "FR:82" }] }],
      penalties: [
        { amount: amount("99.5"), every: "day", from: "2026-01-01", to: "2026-02-16", cap: amount("2000") },
        { route: "production", amount: amount("90"), every: "time", times: 3 },
      ],
      other_authorities: ["IT", "GB"],
    });
    await calculator.clear.click();
    await expect(calculator.said(w.empty)).toBeVisible();
    await choose(page, w, bytes);
    await expect(notice(page)).toHaveText(w.fileOpened);
    await expect(calculator.figure).toHaveText(w.atMost(w.sum("EUR", 20_000)));
    await calculator.ask(2);
    await expect(calculator.country).toHaveValue("FR");
    await expect(calculator.decided).toHaveValue("2026-06-30");
    await expect(calculator.procedure).toHaveValue("simplified");
    await expect(calculator.publicBody.locator("option:checked")).toHaveText(commune);
    await expect(page.getByRole("radio", { name: w.no, exact: true })).toBeChecked();
    const others = page.getByRole("group", { name: w.others, exact: true });
    await expect(others.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await calculator.ask(7);
    await expect(calculator.penaltyField(1, "amount")).toHaveValue("99.5 EUR");
    await expect(calculator.penaltyField(1, "from")).toHaveValue("2026-01-01");
    await expect(calculator.penaltyField(1, "to")).toHaveValue("2026-02-16");
    await expect(calculator.penaltyField(1, "cap")).toHaveValue("2000 EUR");
    await expect(calculator.penaltyField(2, "route")).toHaveValue("production");
    await expect(calculator.penaltyField(2, "every")).toHaveValue("time");
    await expect(calculator.penaltyField(2, "times")).toHaveValue("3");
    const again = await saved(page, w.save);
    expect(again.bytes.equals(bytes), "the same case makes the same file").toBe(true);

    // In print they are all there, in words.
    const pdf = await pages(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    for (const fact of facts) expect.soft(pdf.text, fact).toContain(squeeze(fact));

    // And a budget, for a country where a share of it counts.
    await calculator.before("DK", kinds.DK);
    await calculator.budget.fill("300 000 000");
    const budget = await saved(page, w.save);
    expect(JSON.parse(budget.bytes).addressee).toEqual({ undertaking: false, public_body: "public-authority", budget: { amount: "300000000", currency: "DKK" } });
    await calculator.clear.click();
    await choose(page, w, budget.bytes);
    await calculator.ask(2);
    await expect(calculator.budget).toHaveValue("300000000 DKK");
    await expect(calculator.procedure).toHaveCount(0);
  });

  test("a case whose penalty payment the law does not allow can be saved and opened again", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    await calculator.before("FR");
    await calculator.addPenalty({ amount: "150000", from: "2026-01-01", to: "2026-02-16" });
    await expect(calculator.penalty(1).getByRole("status")).toContainText(w.sum("EUR", 100_000));
    const { bytes } = await saved(page, w.save);
    await calculator.clear.click();
    await choose(page, w, bytes);
    await expect(notice(page)).toHaveText(w.fileOpened);
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
  });

  test("opens a file without losing the case on the page, which can be restored", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.choose("32");
    const back = page.getByRole("button", { name: w.otherCase, exact: true });
    await expect(back).toHaveCount(0);
    await choose(page, w, JSON.stringify(MAIN));
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await back.click();
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
    await expect(calculator.removal("32")).toBeVisible();
    await page.getByRole("button", { name: w.backTo("case"), exact: true }).click();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    // The same provisions with another name: the form shows that one.
    await choose(page, w, JSON.stringify({ ...MAIN, operations: [{ ...MAIN.operations[0], name: "another one" }] }));
    await calculator.precise();
    await page.getByText(w.details(1), { exact: true }).click();
    await expect(page.getByRole("textbox", { name: w.conductName, exact: true })).toHaveValue("another one");
    await calculator.clear.click();
    await expect(back, "what was cleared comes back by taking that back").toHaveCount(0);
  });

  test("a file that is not a case is refused with the reason, and the case on the page stays", async ({ calculator, page }) => {
    const markup = "<img src=x onerror=document.title='x'>";
    const provision = "operations[0].infringements[0].provision";
    const files = {
      "empty": ["", w.refused.syntax],
      "no JSON": ["{\"version\":1", w.refused.syntax],
      "markup": [markup, w.refused.syntax],
      "not UTF-8": [Buffer.from([0xff, 0xfe, 0x7b, 0x00]), w.refused.syntax],
      "a list": ["[]", w.refused.shape("")],
      "of another program": ["{\"hello\":1}", w.refused.shape("hello")],
      "of another version": [JSON.stringify({ ...MAIN, version: 2 }), w.refused.version],
      "with an unknown key": [JSON.stringify({ ...MAIN, [markup]: 1 }), w.refused.shape(markup)],
      "with markup for a provision": [JSON.stringify(caseOf([[markup]])), w.refused.provision(provision)],
      "with a rule set that is no day": [JSON.stringify({ ...MAIN, law: "today" }), w.refused.fact("law")],
      "with an end before its beginning": [
        JSON.stringify({ ...MAIN, operations: [{ ...MAIN.operations[0], period: { from: "2026-01-02", to: "2026-01-01" } }] }),
        w.refused.fact("operations[0].period.to"),
      ],
      "with 501 infringements": [JSON.stringify(caseOf([Array(501).fill("6")])), w.refused.large],
      "of a megabyte": [" ".repeat(1_000_001), w.refused.large],
      "of many megabytes": [JSON.stringify({ ...MAIN, country: "x".repeat(20_000_000) }), w.refused.large],
    };
    await calculator.open();
    await calculator.choose("32");
    for (const [name, [content, why]] of Object.entries(files)) {
      await choose(page, w, content);
      await expect(notice(page), name).toHaveText(w.fileNotOpened(why));
      await expect(notice(page), name).toHaveRole("alert");
      expect(await notice(page).evaluate((element) => element.childElementCount), name).toBe(0);
      await expect(calculator.figure, name).toHaveText(w.atLeast(w.money(10)));
    }
    await expect(page.locator("img")).toHaveCount(0);
    await expect(page).toHaveTitle(w.title);
    await expect(page.getByRole("button", { name: w.otherCase, exact: true })).toHaveCount(0);
    // A byte order mark, which some editors write, is not an error.
    await choose(page, w, `\ufeff${JSON.stringify(MAIN)}`);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
  });

  test("a case saved under other rules says what may differ, and gets its figures from today's", async ({ calculator, page }) => {
    await calculator.open();
    await choose(page, w, JSON.stringify({ ...MAIN, law: "2025-01-01" }));
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await calculator.openParts();
    await expect(calculator.said(text.other)).toBeVisible();
    // Saved again here, it has these rules.
    const { bytes } = await saved(page, w.save);
    expect(JSON.parse(bytes).law).toBe(LAW);
    await choose(page, w, bytes);
    await expect(calculator.said(text.other)).toHaveCount(0);
  });

  test("the table has a row for each infringement and no formula", async ({ calculator, page }) => {
    const file = caseOf([["5(1)(f)", "32"], ["24"]], { turnover: { amount: "549360000", currency: "EUR" } });
    file.operations[0].name = INJECTED;
    file.operations[0].infringements[0].seriousness = "high";
    file.operations[0].infringements[0].position = { seriousness: "0.5" };
    await calculator.open(encode(file));
    const { name, bytes } = await saved(page, w.saveTable);
    expect(name).toBe("article83-result.csv");
    const cell = '"\'=HYPERLINK(""https://example.org"",""x"")"';
    expect(bytes.toString()).toBe([
      "\ufeffoperation,name,provision,basis,tier,outcome,ceiling,currency,leg,bound,start_low,start_high,chosen_low,chosen_high,adjusted_low,adjusted_high",
      `1,${cell},5(1)(f),83(5)(a),higher,ceiling,21974400,EUR,turnover,exact,4394880,21974400,10987200,10987200,,`,
      `1,${cell},32,83(4)(a),lower,ceiling,10987200,EUR,turnover,exact,,,,,,`,
      "2,,24,,,no-tier,,,,,,,,,,",
      "total,,,,,ceiling,21974400,EUR,,exact,,,,,,",
      "",
    ].join("\r\n"));
  });

  test("the note lists every fact that was stated, and which were not", async ({ calculator, page }) => {
    await calculator.open(encode(EVERY));
    expect(await rows(page)).toEqual(plain(text.rows));
    await calculator.clear.click();
    await calculator.choose("32");
    await calculator.state("12 apples");
    expect(await rows(page)).toEqual(plain(text.bare));
    await calculator.clear.click();
    await expect(page.locator(".stated tr"), "nothing remains of a cleared case").toHaveCount(0);
  });

  test("the note has a name for every key of the case file", async ({ calculator, page }) => {
    const file = JSON.parse(await readFile(new URL("../../fuzz/corpus/case_files/every-key.json", import.meta.url), "utf8"));
    const topics = new Set(["a", "seriousness"]);
    await calculator.open(encode(file));
    const words = await rows(page);
    // A key without a name would be mistaken for the topic of a reason.
    const unnamed = words.map(([label]) => label).filter((label) => /^(Reason: |Motif : )/.test(label) && !topics.has(label.split(": ")[1]));
    expect(unnamed).toEqual([]);
    expect(words.length).toBeGreaterThan(60);
  });

  test("the note is a whole document on A4", async ({ calculator, page }) => {
    const file = structuredClone(EVERY);
    const { operations } = MAIN;
    Object.assign(file, { procedure: undefined, addressee: MAIN.addressee, operations: [{ ...operations[0], name: "<b>loyalty</b>" }] });
    await calculator.open(encode(file));
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    const sources = await calculator.result.locator(".sources a").evaluateAll((links) => links.map((link) => [link.textContent, link.href]));
    const pdf = await pages(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    expect(squeeze(pdf.title), "nothing of the case").toBe(squeeze(w.title));

    for (const expected of [text.title, text.law, ...text.main, "<b>loyalty</b>", w.disclaimer, "article83"]) {
      expect(pdf.text, expected).toContain(squeeze(expected));
    }
    expect(pdf.text, "the note does not have the page's title").not.toContain(squeeze(w.heading));
    expect(sources.length).toBeGreaterThan(10);
    for (const [reference, address] of sources) {
      expect(pdf.text, reference).toContain(squeeze(reference));
      expect(pdf.text, address).toContain(squeeze(address));
    }
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const listed = await page.locator(".cited li").allTextContents();
    expect(listed.length).toBeGreaterThan(5);
    expect(new Set(listed).size, "each source once").toBe(listed.length);

    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const [i, { width, height, pieces, text }] of pdf.pages.entries()) {
      expect([Math.round(width), Math.round(height)], "A4 in points").toEqual([595, 842]);
      expect(text).toContain(`${i + 1}/${pdf.pages.length}`);
      const outside = pieces.filter((piece) => piece.left < 36 || piece.left + piece.width > width - 36 || piece.bottom < 18 || piece.bottom > height - 36);
      expect(outside, "nothing is cut off").toEqual([]);
    }
    expect(pdf.pages[0].pieces.length, "a full page").toBeGreaterThan(40);
  });

  test("a long name is broken and not cut off", async ({ calculator, page }) => {
    const file = structuredClone(MAIN);
    file.operations[0].name = "x".repeat(3000);
    file.operations[0].reasons = { ["y".repeat(400)]: "z".repeat(3000) };
    await calculator.open(encode(file));
    const pdf = await pages(await page.pdf({ format: "A4", preferCSSPageSize: true }));
    for (const [sign, count] of [["x", 3000], ["y", 400], ["z", 3000]]) {
      expect(pdf.text, sign).toContain(sign.repeat(count));
    }
    const outside = pdf.pages.flatMap(({ width, pieces }) => pieces.filter((piece) => piece.left + piece.width > width - 36));
    expect(outside).toEqual([]);
  });

  test("the note begins with the case, its answer and its facts, and explains nothing twice", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.choose("33(1)");
    await calculator.showResult();
    await calculator.openFold(w.shareMore);
    await page.getByRole("textbox", { name: w.caseName, exact: true }).fill("2026/17 Müller");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    const order = await page.evaluate(() => [".paper .case", ".figure", ".stated", ".why", ".cited", ".signature"].map((part) => document.querySelector(part)?.getBoundingClientRect().top));
    expect(order, `${order}`).toEqual([...order].sort((one, next) => one - next));
    expect(order.every(Number.isFinite)).toBe(true);
    await expect(page.locator(".paper .case")).toContainText("2026/17 Müller");
    await expect(page.locator(".why").getByText(w.asAbove, { exact: true }).first(), "32 and 33(1) share a maximum").toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".why").getByText(w.asAbove, { exact: true })).toHaveCount(0);
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: w.save, exact: true }).click()]);
    expect(saved.suggestedFilename()).toBe("2026-17 Müller.json");
  });

  test("a report of a mistake holds the answer and a link to the case, without particulars", async ({ calculator, page }) => {
    await calculator.open();
    await calculator.mainJob();
    await calculator.showResult();
    await calculator.openFold(w.shareMore);
    await calculator.openFold(w.report);
    const report = await page.getByRole("textbox", { name: w.reportText, exact: true }).inputValue().then((text) => text.replaceAll(/[\u00a0\u202f]/g, " "));
    expect(report).toContain(w.money(21.9744));
    const [link] = report.match(/https?:\S+/);
    await page.goto("about:blank");
    await page.goto(link);
    await calculator.ready();
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(20)));
    await expect(calculator.turnover).toHaveValue("");
  });

  test("nothing is requested, stored or left while files are saved and opened and the note is printed", async ({ calculator, page, context }) => {
    await page.addInitScript(() => {
      globalThis.revoked = 0;
      const revoke = URL.revokeObjectURL;
      URL.revokeObjectURL = (address) => { globalThis.revoked += 1; revoke.call(URL, address); };
      globalThis.print = () => { globalThis.printed = document.querySelectorAll(".stated tr").length; };
    });
    await page.clock.install();
    await calculator.open();
    await page.waitForLoadState("networkidle");
    const [address, requests] = [page.url(), []];
    page.on("request", (request) => { if (!request.url().startsWith("blob:")) requests.push(request.url()); });
    await calculator.mainJob();
    const { bytes } = await saved(page, w.save);
    await saved(page, w.saveTable);
    await choose(page, w, bytes);
    await expect(notice(page)).toHaveText(w.fileOpened);
    await page.getByRole("button", { name: w.print, exact: true }).click();
    await expect.poll(() => page.evaluate(() => globalThis.printed), "with the note in the page").toBeGreaterThan(0);
    await page.pdf();
    await page.clock.runFor(60_000);
    expect(await page.evaluate(() => globalThis.revoked)).toBe(2);

    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    await expect(page).toHaveTitle(w.title);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, history.state, window.name])).toEqual([0, 0, null, ""]);
  });
});
