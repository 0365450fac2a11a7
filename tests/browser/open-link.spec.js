import { MAIN, caseOf, encode } from "./link.js";
import { expect, inEnglish, languageLink, test } from "./test.js";
import { words } from "./words.js";

inEnglish((w) => {
  const reason = w.refused;
  const whole = encode(MAIN);
  const markup = "<img src=x onerror=alert(1)>";
  const nested = `{"version":1,"addressee":{},"operations":${"[".repeat(5000)}${"]".repeat(5000)}}`;
  const links = {
    "cut off": [whole.slice(0, "case1=".length + 40), reason.syntax],
    "cut off within a byte": [whole.slice(0, "case1=".length + 41), reason.damaged],
    "changed": [`${whole.slice(0, 30)}!`, reason.damaged],
    "with other characters": ["case1=%F0%9F%92%B6", reason.damaged],
    "empty": ["case1=", reason.syntax],
    "of another program": [encode({ hello: 1 }), reason.shape("hello")],
    "that is not an object": [encode("[]"), reason.shape("")],
    "of a later version": [whole.replace("case1=", "case2="), reason.version],
    "of a later version of the file": [encode({ ...MAIN, version: 2 }), reason.version],
    "of a later version with new keys": [encode({ ...MAIN, fines: [], version: 2 }), reason.version],
    "with an unknown key": [encode({ ...MAIN, admin: true }), reason.shape("admin")],
    "with markup for a key": [encode({ ...MAIN, [markup]: 1 }), reason.shape(markup)],
    "with a key twice": [encode('{"version":1,"version":1,"addressee":{},"operations":[]}'), reason.shape("version")],
    "nested deeply": [encode(nested), reason.syntax],
    "with 501 infringements": [encode(caseOf([Array(501).fill("6")])), reason.large],
    "with 501 conducts": [encode(caseOf(Array(501).fill(["6"]))), reason.large],
    "oversized": [`case1=${"A".repeat(1_400_000)}`, reason.large],
    "with markup for a provision": [encode(caseOf([[markup]])), reason.provision("operations[0].infringements[0].provision")],
    "with a provision that does not exist": [encode(caseOf([["33(9)"]])), reason.provision("operations[0].infringements[0].provision")],
    "with an exponent for an amount": [encode(caseOf([["6"]], { turnover: { amount: "1e9", currency: "EUR" } })), reason.fact("addressee.turnover.amount")],
    "from the page itself with markup for what is typed": [`${encode(caseOf([["33(9)"]]))}&${encodeURIComponent(markup)}`, reason.provision("operations[0].infringements[0].provision")],
    "that names no decision": ["decision=IE-NOBODY", reason.damaged],
    "with markup for what happened": [`happened=${encodeURIComponent(markup)}`, reason.damaged],
    "that names no country of the law": ["country=XX", reason.damaged],
    "with no conduct": [encode(caseOf([])), reason.fact("operations")],
  };

  for (const [name, [fragment, why]] of Object.entries(links)) {
    test(`a link ${name} says so, and the page still works`, async ({ calculator, page }) => {
      await calculator.open(fragment);
      const message = page.getByText(w.notOpened(why), { exact: true }).first();
      await expect(message).toBeVisible();
      expect(await message.evaluate((element) => element.childElementCount)).toBe(0);
      await expect(page.locator("img")).toHaveCount(0);
      await expect.poll(() => new URL(page.url()).hash).toBe("");
      await expect(calculator.said(w.empty)).toBeVisible();
      await calculator.mainJob();
      await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    });
  }

  test("a link may name a decision, a country or what happened", async ({ calculator, page }) => {
    await calculator.open("decision=NL-UBER-290");
    await expect(page.getByText(/Uber/).first()).toBeVisible();
    await expect(calculator.figure).toContainText(w.money(20));
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await page.goto("about:blank");
    await calculator.open("country=IE&happened=breach-not-reported");
    await expect(page.locator(".happened").getByText(w.reportedLate, { exact: true }).first()).toBeVisible();
    await calculator.ask(2);
    await expect(calculator.country).toHaveValue("IE");
  });

  test("a name with markup in it is a name", async ({ calculator, page }) => {
    const file = caseOf([["5(1)(f)"], ["32"]]);
    file.operations[0].name = "<script>document.title='x'</script><img src=x onerror=document.title='x'>";
    await calculator.open(encode(file));
    await expect(calculator.table.getByRole("rowheader", { name: file.operations[0].name })).toBeVisible();
    await expect(page.locator("img")).toHaveCount(0);
    await calculator.precise();
    await page.getByText(w.details(1), { exact: true }).click();
    await expect(page.getByRole("textbox", { name: w.conductName, exact: true }).first()).toHaveValue(file.operations[0].name);
    await expect(page).toHaveTitle(w.title);
  });

  test("facts that this page has no field for are kept and named", async ({ calculator, page }) => {
    const notComputed = (words) => words.text("note.not_computed").replace("{facts}", words.text("fact.own_turnover"));
    const own_turnover = { amount: "549360000", currency: "EUR" };
    // If no share of turnover can apply, nothing follows from it.
    await calculator.open(encode({ ...MAIN, addressee: { ...MAIN.addressee, undertaking: false, own_turnover } }));
    await expect(calculator.said(notComputed(w))).toBeVisible();
    await (await languageLink(page, w.other)).click();
    const parts = page.locator(".part:not([open]) > summary");
    await expect(parts.first()).toBeVisible();
    while (await parts.count()) await parts.first().dispatchEvent("click");
    await expect(page.getByText(notComputed(words[w.other.code]), { exact: true })).toBeVisible();
  });

  test("one provision in two conducts has the sentence of the one that can be fined", async ({ calculator }) => {
    const conduct = (fault) => ({ infringements: [{ provision: "6", fault }] });
    for (const [amount, ceiling] of [["100000000", 20], ["549360000", 21.9744]]) {
      const addressee = { turnover: { amount, currency: "EUR" } };
      await calculator.open(encode({ version: 1, addressee, operations: [conduct("negligence")] }));
      await expect(calculator.figure).toHaveText(w.atMost(w.money(ceiling)));
      const alone = await calculator.result.locator(".sentence").first().textContent();
      await calculator.open(encode({ version: 1, addressee, operations: [conduct("none"), conduct("negligence")] }));
      await expect(calculator.row("6")).toHaveCount(2);
      await expect(calculator.figure).toHaveText(w.atMost(w.money(ceiling)));
      await expect(calculator.result.locator(".sentence").first()).toHaveText(alone);
    }
  });

  test("a link that is pasted over the open page opens too", async ({ calculator, page }) => {
    await calculator.open();
    await page.goto(`/${w.code}/#${encode(MAIN)}`);
    await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
    await expect.poll(() => new URL(page.url()).hash).toBe("");
  });
});

test("a fragment of another kind is not a link to a case, and stays", async ({ calculator, page }) => {
  await calculator.open("main");
  await expect(calculator.said(calculator.words.empty)).toBeVisible();
  await expect(page.getByText("could not be opened")).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("#main");
});
