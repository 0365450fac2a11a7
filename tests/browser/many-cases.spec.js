// A list of cases: opened, read in slices, shown, saved. A small CSV reader of the tests' own reads what the page saves.
import { readFile } from "node:fs/promises";

import { expectNothingForAxe } from "./axe.js";
import { caseOf } from "./link.js";
import { expect, inEnglish, languageLink, test } from "./test.js";

const COMMAND = "cargo run --release --example assess -- cases.csv";
const COLUMNS = "name,provisions,seriousness,fault,country,date,procedure,person,undertaking,public_body,turnover,own_turnover,currency,year,rate_to_amounts,rate_from_amounts,budget,from,to";

const KEYS = {
  title: "many.title",
  open: "many.open_list",
  template: "many.template",
  stop: "many.stop",
  save: "many.save",
  previous: "many.previous",
  next: "many.next",
  only: "many.only",
  caption: "many.caption",
  progress: "many.progress",
  openRow: ["many.open_row", "row"],
  range: ["many.range", "first", "last", "count"],
  read: ["many.read", "computed", "refused"],
  stopped: ["many.stopped", "row"],
  twice: ["many.column_twice", "column"],
  refused: ["many.refused", "column", "stated", "reason"],
  known: ["many.known", "known"],
  encoding: "many.encoding",
  quotation: "many.quotation",
  noColumn: "many.no_column",
  noTier: "result.no_tier",
};

/** What is made of several texts, or of figures. */
const TEXT = {
  tooMany: (row) => `From row ${row} on, the list was not read: this page takes 10000 rows. The command line takes all of them: ${COMMAND}`,
  tooLarge: `it is larger than 10 MB. The command line takes it: ${COMMAND}`,
  unknown: (column) => `it has a column “${column}”, which is not known. The columns are: ${COLUMNS.replaceAll(",", ", ")}`,
  missing: "nothing is stated in the column provisions, which is needed",
  twoWays: "this can be read in two ways, as 1.234 or as 1,234.00",
  noParagraph: "Article 5 has paragraphs 1 to 2.",
  twoDays: "this can be read in two ways, as 5 March 2026 or as 3 May 2026",
  turnoverUnknown: /turnover/,
};

/** The list on the page, as a user finds it. */
class Many {
  constructor(page, text) {
    this.page = page;
    this.text = text;
    this.fold = page.locator("details.many");
    this.notice = this.fold.locator(".notice");
    this.said = this.fold.locator(".said");
    this.range = this.fold.locator(".range");
    this.table = page.getByRole("table", { name: text.caption, exact: true });
    this.rows = this.fold.locator("tbody > tr");
    this.only = page.getByRole("checkbox", { name: text.only, exact: true });
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  async unfold() {
    if ((await this.fold.getAttribute("open")) === null) await this.page.getByRole("heading", { level: 2, name: this.text.title, exact: true }).click();
    await expect(this.fold).toHaveAttribute("open", "");
  }

  async choose(content, name = "list.csv") {
    await this.unfold();
    await this.page.getByLabel(this.text.open, { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  }

  /** Opens a list and waits until it has been read. */
  async open(content, computed, refused) {
    await this.choose(content);
    await expect(this.said).toHaveText(this.text.read(computed, refused));
    await expect(this.button(this.text.stop)).toBeHidden();
  }

  /** The texts of the rows, cell by cell. */
  cells() {
    return this.rows.evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replaceAll(/\s+/g, " ").trim())));
  }

  async saved(button) {
    const download = this.page.waitForEvent("download");
    await this.button(button).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
}

/** Reads a table strictly by RFC 4180. */
const parse = (text) => {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.join(""));
};

const many = (count) => `name,provisions,turnover\r\n${Array.from({ length: count }, (_, i) => `case ${i + 1},5(1)(f) 32,${1000000 * (i + 1)}\r\n`).join("")}`;

inEnglish((w) => {
  const text = { ...w.texts(KEYS), ...TEXT };

  test("reads a table as spreadsheet programs write it, and a bad row stops no other", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.open([
      "\ufeffName; Provisions ;turnover;country;fault;date;undertaking;",
      'A;5(1)(f) 32;549 360 000,50;;;;vrai;',
      '"Two',
      'lines ""B""";"32, 33";;;;;;',
      "C;5(9);;;;;;",
      ";;;;;;;",
      "D;32;1.234;;;;;",
      "E;24;;;;;;",
      "F;;5;;;;;",
      "G;6;;US;;;;",
      "H;6;;;perhaps;;;",
      "I;6;;;;05/03/2026;;",
      'J;"6;',
      "K;6;;;;;;too much",
      "L;6;;;none;31.1.2026;;",
      "'=1+1;6;1 Md;;;;;",
      ";;;;;;;",
      "",
    ].join("\r\n"), 5, 8);
    const refused = (column, cell, reason) => text.refused(column, cell, reason);
    const rows = await list.cells();
    const spaced = (value) => value.replaceAll(/\s+/g, " ");
    const at = (row) => rows.find(([number]) => number === String(row));
    expect(rows.map(([number]) => Number(number))).toEqual([2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(at(2).slice(1, 5)).toEqual(["A", "5(1)(f) 32", spaced(w.atMost(w.sum("EUR", 21974400.02))), "5(1)(f)"]);
    expect(at(3).slice(1, 5)).toEqual(['Two lines "B"', "32 33", spaced(w.atLeast(w.money(10))), "32"]);
    expect(at(3)[5]).toMatch(text.turnoverUnknown);
    const marked = await list.rows.evaluateAll((rows) => rows.filter((row) => row.querySelector(".uncertain")).map((row) => row.cells[0].textContent));
    expect(marked, "uncertain results are marked").toEqual(["3", "7", "14"]);
    expect(at(4).slice(1)).toEqual(["C", spaced(refused("provisions", "5(9)", text.noParagraph))]);
    expect(at(6).slice(1)).toEqual(["D", spaced(refused("turnover", "1.234", text.twoWays))]);
    expect(at(7).slice(1, 4)).toEqual(["E", "24", spaced(text.noTier)]);
    expect(at(8).slice(1)).toEqual(["F", spaced(text.missing)]);
    expect(at(9).slice(1)).toEqual(["G", spaced(refused("country", "US", text.known("AT, BE, BG … GB, IS, LI, NO")))]);
    expect(at(10).slice(1)).toEqual(["H", spaced(refused("fault", "perhaps", text.known("intent, negligence, none")))]);
    expect(at(11).slice(1)).toEqual(["I", spaced(refused("date", "05/03/2026", text.twoDays))]);
    expect(at(12).slice(1)).toEqual(["", spaced(text.quotation)]);
    expect(at(13).slice(1)).toEqual(["K", spaced(refused("", "too much", text.noColumn)).trim()]);
    expect(at(15).slice(1, 3)).toEqual(["=1+1", "6"]);

    // Only what was refused.
    await list.only.check();
    expect((await list.cells()).map(([number]) => Number(number))).toEqual([4, 6, 8, 9, 10, 11, 12, 13]);
    await list.only.uncheck();
    await expect(list.rows).toHaveCount(13);
  });

  test("reads a case file in each line", async ({ calculator, page }) => {
    const list = new Many(page, text);
    const named = caseOf([["5(1)(f)", "32"], ["33"]], { turnover: { amount: "549360000", currency: "EUR" } });
    named.operations[0].name = "loyalty";
    await calculator.open();
    await list.open(`${JSON.stringify(named)}\n\n{"version":1}\n${JSON.stringify(caseOf([["32"]], {}, { country: "US" }))}\n`, 1, 2);
    const rows = await list.cells();
    expect(rows[0].slice(0, 5)).toEqual(["1", "loyalty", "5(1)(f) 32; 33", w.atMost(w.sum("EUR", 32_961_600)).replaceAll(/\s+/g, " "), "5(1)(f); 33"]);
    expect(rows[1].slice(0, 1)).toEqual(["3"]);
    expect(rows[1][2]).toBe(w.refused.shape("addressee").replaceAll(/\s+/g, " "));
    expect(rows[2][2]).toBe(w.refused.fact("country").replaceAll(/\s+/g, " "));
  });

  test("a list means the same as each of its cases alone", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.open("provisions,turnover,currency,rate_to_amounts,country\n6,1000000000,USD,0.9241,\n32,,,,GB\n58(2) 24,5m,,,\nFR:82,,,,FR\n", 4, 0);
    for (const row of [2, 3, 4, 5]) {
      const shown = (await list.cells()).find(([number]) => number === String(row))[3];
      await list.button(text.openRow(row)).click();
      await expect(calculator.figure).toHaveText(shown);
    }
  });

  test("a row opens in the calculator, and the previous case can be restored", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await calculator.choose("33");
    await list.open("name,provisions,turnover\nA,5(1)(f) 32,549360000\n", 1, 0);
    await list.button(text.openRow(2)).click();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    const heading = calculator.question(1).locator("summary").first();
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(list.rows).toHaveCount(1);
    await page.getByRole("button", { name: w.otherCase, exact: true }).click();
    await expect(calculator.removal("33")).toBeVisible();
  });

  test("ten thousand rows are read while the page stays usable, and are shown a hundred at a time", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await page.evaluate(() => {
      // Counts how often a timer fires between two changes of the progress.
      globalThis.beats = [];
      let beat = 0;
      setInterval(() => { beat += 1; }, 0);
      new MutationObserver((changes) => {
        const progress = changes.map((change) => change.target).find((target) => target.localName === "progress");
        if (progress) globalThis.beats.push([beat, Number(progress.getAttribute("value")), document.querySelectorAll(".many tbody > tr").length]);
      }).observe(document, { attributes: true, attributeFilter: ["value"], subtree: true });
    });
    await list.choose(many(10_000));
    await expect(page.getByRole("progressbar", { name: text.progress, exact: true })).toBeVisible();
    // Meanwhile the calculator can be used.
    await calculator.choose("32");
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));
    await expect(list.said).toHaveText(text.read(10_000, 0));
    const beats = await page.evaluate(() => globalThis.beats);
    expect(beats.length, "slices").toBeGreaterThan(250);
    expect(Math.max(...beats.map(([, , rows]) => rows)), "rows in the document").toBe(100);
    const steps = beats.slice(1).map(([, value], i) => value - beats[i][1]);
    expect(Math.max(...steps), "every slice is a small part of the list").toBeLessThan(beats.at(-1)[1] / 100);
    // Between most slices a timer fired, so the browser could also draw and react.
    const turns = beats.slice(1).filter(([beat], i) => beat > beats[i][0]).length;
    expect(turns / beats.length).toBeGreaterThan(0.5);

    await expect(list.range).toHaveText(text.range(1, 100, 10_000));
    await expect(list.button(text.previous)).toBeDisabled();
    await list.button(text.next).click();
    await expect(list.range).toHaveText(text.range(101, 200, 10_000));
    await expect(list.rows).toHaveCount(100);
    expect((await list.cells())[0].slice(0, 2)).toEqual(["102", "case 101"]);
    await list.button(text.previous).click();
    await expect(list.button(text.next), "the focus moves from the disabled button to the other one").toBeFocused();

    const { bytes } = await list.saved(text.save);
    const rows = parse(bytes.toString());
    expect(rows).toHaveLength(10_001);
    expect(rows.at(-1)).toEqual(["10001", "case 10000", "5(1)(f) 32", "ceiling", "400000000", "EUR", "turnover", "exact", "5(1)(f)", "", "", "", "2026-11-29"]);
  });

  test("reading stops at once, keeps what is there, and the table says that it is not all", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.choose(many(10_000));
    await expect(list.rows.first()).toBeVisible();
    await list.button(text.stop).press("Enter");
    await expect(list.button(text.stop)).toBeHidden();
    await expect(list.button(text.save), "the focus is not lost").toBeFocused();
    const said = await list.said.textContent();
    const next = Number(said.replaceAll(/[^\d ]/g, " ").trim().split(/\s+/).at(-1));
    expect(next).toBeLessThan(10_000);
    await expect(list.said).toHaveText(`${text.read(next - 2, 0)} ${text.stopped(next)}`);
    const { bytes } = await list.saved(text.save);
    const rows = parse(bytes.toString());
    expect(rows).toHaveLength(next);
    expect(rows.at(-1)).toEqual([String(next), "", "", "", "", "", "", "", "", "not-read", "", expect.stringContaining(String(next)), "2026-11-29"]);
    await page.waitForTimeout(300);
    expect(await list.said.textContent(), "it stays stopped").toBe(said);
  });

  test("a screen reader hears the beginning, the end and little between", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await page.clock.install();
    await calculator.open();
    await calculator.spoken.evaluate((spoken) => {
      globalThis.heard = [];
      new MutationObserver(() => globalThis.heard.push(spoken.textContent)).observe(spoken, { childList: true, characterData: true, subtree: true });
    });
    await list.choose(many(2000));
    await expect.poll(async () => { await page.clock.runFor(1500); return list.said.textContent(); }).toBe(text.read(2000, 0).replaceAll(" :", "\u00a0:"));
    await page.clock.runFor(3000);
    await expect(calculator.spoken).toHaveText(text.read(2000, 0));
    const heard = (await page.evaluate(() => globalThis.heard)).filter(Boolean);
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.length).toBeLessThanOrEqual(6);
  });

  test("more rows or bytes than the page takes name the command line", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.choose(`provisions\n${"6\n".repeat(10_001)}`);
    await expect(list.said).toHaveText(`${text.read(10_000, 0)} ${text.tooMany(10_002)}`);
    await list.choose(`provisions\n${" ".repeat(10_000_001)}`);
    await expect(list.notice).toHaveText(w.fileNotOpened(text.tooLarge));
    await expect(list.rows, "the list before it stays").toHaveCount(100);
    // The largest number of rows it accepts.
    await list.open(`provisions\n${"6\n".repeat(10_000)}`, 10_000, 0);
    await expect(list.notice).toBeHidden();
  });

  test("a file that is not a list is refused with the reason, and harms nothing", async ({ calculator, page }) => {
    const list = new Many(page, text);
    const markup = "<img src=x onerror=document.title='x'>";
    const files = {
      "nothing": ["", text.missing],
      "a spreadsheet": [Buffer.from("504b030414000600080000002100", "hex"), text.encoding],
      // With a byte order mark, some browsers can read it.
      "UTF-16": [Buffer.from("provisions\r\n6\r\n", "utf16le"), text.encoding],
      "Windows-1252": [Buffer.from("soci\xe9t\xe9;provisions\r\n", "latin1"), text.encoding],
      "no provisions": ["name;turnover\r\nA;5\r\n", text.missing],
      "a column twice": ["provisions;provisions\r\n6;6\r\n", text.twice("provisions")],
      "an unknown column": ["provisions;revenue\r\n6;6\r\n", text.unknown("revenue")],
      "markup": [`provisions;${markup}\r\n`, text.unknown(markup)],
      "an array": ["[1]", text.unknown("[1]")],
      "an endless line": ["x".repeat(9_000_000), w.refused.large],
      "an open quotation mark": [`"${"x\n".repeat(1000)}`, text.quotation],
    };
    await calculator.open();
    await calculator.choose("32");
    for (const [name, [content, why]] of Object.entries(files)) {
      await list.choose(content);
      await expect(list.notice, name).toHaveText(w.fileNotOpened(why));
      await expect(list.notice, name).toBeVisible();
      await expect(list.rows, name).toHaveCount(0);
    }
    await expect(page).toHaveTitle(w.title);
    await expect(calculator.figure).toHaveText(w.atLeast(w.money(10)));

    // A name that is not UTF-8 is not shown as a name.
    await list.open(Buffer.from("name;provisions\r\nCaf\xe9;6\r\nB;6\r\n", "latin1"), 1, 1);
    expect((await list.cells())[0][2]).toBe(text.refused("", "Caf�", text.encoding).replaceAll(/\s+/g, " ").trim());
    // Deep, wide and long rows are refused, each on its own.
    const wide = JSON.stringify(caseOf([Array(501).fill("6")]));
    await list.open(`${"{\"a\":".repeat(100_000)}\n${wide}\n${JSON.stringify({ ...caseOf([["6"]]), law: " ".repeat(1_000_000) })}\n${JSON.stringify(caseOf([["6"]]))}\n`, 1, 3);
    await list.open(`name,provisions\n${markup},6\n`, 1, 0);
    await expect(list.table.getByRole("img")).toHaveCount(0);
    expect((await list.cells())[0][1]).toBe(markup);
    await expect(page).toHaveTitle(w.title);
  });

  test("the template is a list: saved, opened and computed", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.unfold();
    const { name, bytes } = await list.saved(text.template);
    expect(name).toBe("article83-list.csv");
    const head = bytes.toString().split("\r\n")[0];
    expect(head).toBe(`\ufeff${COLUMNS}`);
    await list.open(bytes, 2, 0);
    const cells = await list.cells();
    expect(cells.map(([, name, , ceiling]) => [name, ceiling])).toEqual([
      ["Alpha", w.atMost(w.money(21.9744)).replaceAll(/\s+/g, " ")],
      ["Beta", expect.stringMatching(/6.000.000/)],
    ]);
  });

  test("the result is a table with the outcome of each row, and without formulas", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.open('name,provisions,turnover\n"=HYPERLINK(""https://example.org"",""x"")",5(1)(f) 32,"549360000,5"\nB,24,\nC,32,\nD,5(9),\n', 3, 1);
    const { name, bytes } = await list.saved(text.save);
    expect(name).toBe("article83-results.csv");
    expect(bytes.toString().startsWith("\ufeff")).toBe(true);
    const law = "2026-11-29";
    expect(parse(bytes.toString())).toEqual([
      ["row", "name", "provisions", "outcome", "ceiling", "currency", "leg", "bound", "gravest", "error", "field", "message", "law"],
      ["2", '\'=HYPERLINK("https://example.org","x")', "5(1)(f) 32", "ceiling", "21974400.02", "EUR", "turnover", "exact", "5(1)(f)", "", "", "", law],
      ["3", "B", "24", "no-tier", "", "", "", "", "", "", "", "", law],
      ["4", "C", "32", "ceiling", "10000000", "EUR", "fixed", "at-least", "32", "", "", "", law],
      ["5", "D", "", "", "", "", "", "", "", "provision", "provisions", (await list.cells())[3][2].replaceAll(" :", "\u00a0:").replaceAll("« ", "«\u00a0").replaceAll(" »", "\u00a0»"), law],
    ]);
  });

  test("asks before a list is lost, clears it with everything else, and puts it into nothing else", async ({ calculator, page }) => {
    const list = new Many(page, text);
    await calculator.open();
    await list.open("name,provisions\nzyzzyva,6\n", 1, 0);
    await calculator.ask(2);
    const leave = async (act) => {
      const asked = new Promise((answer) => page.once("dialog", (dialog) => dialog.dismiss().then(() => answer(dialog.type()))));
      await act();
      return asked;
    };
    expect(await leave(() => page.close({ runBeforeUnload: true }))).toBe("beforeunload");
    // Changing the language would lose the list, so it asks then as well.
    const other = await languageLink(page, w.other);
    expect(await leave(() => other.evaluate((link) => { link.click(); }))).toBe("beforeunload");
    await expect(list.rows).toHaveCount(1);

    // A printed note is about one case.
    await page.emulateMedia({ media: "print" });
    await expect(list.fold).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await calculator.choose("32");
    const { bytes } = await list.saved(w.save);
    expect(bytes.toString()).not.toContain("zyzzyva");

    await calculator.clear.click();
    await expect(list.rows).toHaveCount(0);
    await expect(list.table).toBeHidden();
    expect(await page.content()).not.toContain("zyzzyva");
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
  });

  test("nothing is requested, stored or left while a list is read and saved", async ({ calculator, page, context }) => {
    const list = new Many(page, text);
    await calculator.open();
    await page.waitForLoadState("networkidle");
    const requests = [];
    page.on("request", (request) => { if (!request.url().startsWith("blob:")) requests.push(request.url()); });
    await list.open(many(300), 300, 0);
    await list.saved(text.template);
    await list.saved(text.save);
    await list.button(text.openRow(2)).click();
    await expect(calculator.figure).toHaveText(w.atMost(w.money(20)));
    expect(requests).toEqual([]);
    await expect(page).toHaveTitle(w.title);
    expect(page.url()).not.toContain("case");
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, window.name])).toEqual([0, 0, ""]);
  });

  test("can be used with the keyboard alone", async ({ calculator, page }) => {
    const list = new Many(page, text);
    // Set up early, as it takes the browser a while to hand its dialogs to a test.
    const chooser = page.waitForEvent("filechooser");
    await calculator.open();
    await page.getByRole("heading", { level: 2, name: text.title, exact: true }).click();
    const reach = async (element) => {
      for (let i = 0; i < 12 && !(await element.evaluate((one) => one === document.activeElement)); i += 1) await page.keyboard.press("Tab");
      await expect(element).toBeFocused();
    };
    await list.fold.locator("summary").first().focus();
    const input = page.getByLabel(text.open, { exact: true });
    await reach(input);
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(many(150)) });
    await expect(list.said).toHaveText(text.read(150, 0));
    await reach(list.button(text.next));
    await page.keyboard.press("Enter");
    await expect(list.range).toHaveText(text.range(101, 150, 150));
    // The button is disabled now, and the focus moves with the next frame.
    await expect(list.button(text.previous)).toBeFocused();
    await reach(list.only);
    await page.keyboard.press("Space");
    await expect(list.rows).toHaveCount(0);
    await page.keyboard.press("Space");
    await reach(list.button(text.openRow(2)));
    await page.keyboard.press("Enter");
    await expect(calculator.removal("5(1)(f)")).toBeVisible();
  });

  for (const [size, viewport] of Object.entries({ desktop: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } })) {
    test(`has nothing for axe to find and fits on a ${size}`, async ({ calculator, page }) => {
      await page.setViewportSize(viewport);
      const list = new Many(page, text);
      await calculator.open();
      await list.open(`name,provisions,turnover,country,public_body\n${"x".repeat(300)},5(1)(f) 32,999 999 999 999 999 999,,\nB,5(9),,,\nC,32,,BG,public\n`, 2, 1);
      await list.choose("revenue\n");
      await expect(list.notice).toBeVisible();
      await expectNothingForAxe(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    });
  }
});
