import { expectNothingForAxe } from "./axe.js";
import { caseOf, encode } from "./link.js";
import { expect, inEachLanguage, inEnglish, test } from "./test.js";

/** The states that have special controls and tables at the smallest widths. */
const AT_EACH_SIZE = ["country and public body asked", "penalty payments asked", "duties of a country browsed", "authorities side by side", "warned first", "both sides of an exchange rate"];

/** Each state of the page, with the way to reach it. On a phone, states that are about the result open it. */
const STATES = {
  "empty": async () => {},
  "results listed": async ({ calculator }) => calculator.find("33"),
  "nothing found": async ({ calculator, w }) => {
    await calculator.find("zzzz");
    await expect(calculator.page.getByText(w.foundNone("zzzz"))).toBeVisible();
  },
  "articles browsed": async ({ calculator, page, w }) => {
    await calculator.ask(1);
    await calculator.browse();
    await expect(calculator.line("33")).toBeVisible();
  },
  "provisions chosen": async ({ calculator, page, w }) => {
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await page.getByText(w.details(1), { exact: true }).click();
  },
  "addressee asked": async ({ calculator }) => calculator.ask(2),
  "fault asked": async ({ calculator }) => calculator.ask(4),
  "amount wrong": async ({ calculator, w }) => {
    await calculator.choose("5(1)(f)");
    await calculator.state("1e9");
    await calculator.year.fill("25");
    await expect(calculator.turnover).toHaveAttribute("aria-invalid", "true");
  },
  "amount read in two ways": async ({ calculator }) => {
    await calculator.choose("5(1)(f)");
    await calculator.state("1.234 M");
    await expect(calculator.turnover).toHaveAttribute("aria-invalid", "true");
  },
  "another currency": async ({ calculator, page, w }) => {
    await calculator.choose("5(1)(f)");
    await calculator.state("1 200 000 000");
    await calculator.currency.selectOption("USD");
    await (await calculator.ownRate("USD")).fill("0.9");
    await expect(page.getByText(w.converted(w.money(1080)), { exact: true })).toBeVisible();
  },
  "result": async ({ calculator, showResult }) => {
    await calculator.mainJob();
    await showResult();
  },
  "conducts side by side": async ({ calculator, showResult, w }) => {
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await calculator.state("999 999 999 999");
    await showResult();
  },
  "amounts of the greatest length": async ({ calculator, showResult, w }) => {
    await calculator.choose("5(1)(f)", "32");
    await calculator.precise();
    await calculator.conductOf("32").selectOption(w.newConduct);
    await calculator.state("999 999 999 999 999 999.99");
    await showResult();
  },
  "reasons open": async ({ calculator, page, showResult, w }) => {
    await calculator.mainJob();
    await showResult();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.why.getByRole("link").last()).toBeVisible();
  },
  "the method worked through": async ({ calculator, page, showResult }) => {
    const file = caseOf([["5(1)(a)", "13", "32"]], { turnover: { amount: "75000000", currency: "EUR" } });
    const [operation] = file.operations;
    Object.assign(operation.infringements[0], { seriousness: "medium", position: { seriousness: "0.15" } });
    operation.infringements[1].displaced_by = { provision: "5(1)(a)", test: "specialty" };
    operation.infringements[2].seriousness = "high";
    operation.factors = [{ factor: "c", direction: "mitigating", circumstance: "prompt-remedy" }];
    operation.adjustments = [{ low: "-0.3", high: "-0.1" }];
    await page.goto("about:blank");
    await calculator.open(encode(file));
    for (const number of [5, 6]) {
      await calculator.ask(number);
      for (const fold of await calculator.question(number).locator("summary").filter({ visible: true }).all()) {
        if (!(await fold.getByRole("heading").count())) await fold.click();
      }
    }
    await showResult();
    for (const table of await calculator.result.locator(".annex > summary").all()) await table.click();
  },
  "no tier": async ({ calculator, showResult }) => {
    await calculator.choose("10", "24");
    await showResult();
  },
  "country and public body asked": async ({ calculator, page, w }) => {
    await calculator.choose("32");
    await calculator.before("DK", w.text("body.DK.public-authority"));
    await calculator.budget.fill("300.000 M");
    await expect(calculator.budget).toHaveAttribute("aria-invalid", "true");
    await page.getByText(w.others, { exact: true }).first().click();
    await expect(page.getByRole("checkbox", { name: w.countries.DK, exact: true })).toBeDisabled();
  },
  "penalty payments asked": async ({ calculator, w }) => {
    await calculator.choose("32");
    await calculator.before("FR");
    await calculator.addPenalty({ amount: "150000", from: "2026-01-01", to: "2026-02-16", cap: "9 999 999 999 999" });
    await calculator.addPenalty({ route: "production", every: "time", amount: "90" });
    await expect(calculator.penaltyField(2, "times")).toBeVisible();
    await expect(calculator.penalty(1).getByRole("status")).toContainText(w.sum("EUR", 100_000));
  },
  "duties of a country browsed": async ({ calculator, page, w }) => {
    await calculator.before("IT");
    await calculator.ask(1);
    await calculator.browse();
    await expect(page.locator(".browse").getByRole("heading", { level: 3 })).toHaveCount(4);
  },
  "authorities side by side": async ({ calculator, page, showResult, w }) => {
    await calculator.choose("5(1)(f)");
    await calculator.before("FR");
    await page.getByText(w.others, { exact: true }).first().click();
    for (const code of ["IT", "GR", "NL", "GB"]) await page.getByRole("checkbox", { name: w.countries[code], exact: true }).check();
    await calculator.addPenalty({ amount: "150", from: "2026-01-01", to: "2026-02-16" });
    await calculator.state("999 999 999 999");
    await showResult();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(page.locator(".tree > li")).toHaveCount(2);
  },
  "warned first": async ({ calculator, page, showResult, w }) => {
    await calculator.choose("5(1)(f)", "32");
    await calculator.before("RO");
    await calculator.publicBody.selectOption("public");
    await showResult();
    await page.getByRole("button", { name: w.openAll, exact: true }).click();
    await expect(calculator.row("32")).toContainText(w.sum("RON", 100_000));
  },
  "both sides of an exchange rate": async ({ calculator, page, showResult, w }) => {
    await calculator.choose("5(1)(f)");
    await calculator.state("540 000 000");
    await calculator.currency.selectOption("USD");
    await (await calculator.ownRate("USD")).fill("0.9241");
    await calculator.judge("high");
    await showResult();
    await expect(calculator.result.locator(".edge")).toBeVisible();
  },
  "link not opened": async ({ calculator, page }) => {
    await page.goto("about:blank");
    await calculator.open(encode({ [`hello_${"x".repeat(200)}`]: 1 }));
  },
  "as a picture": async ({ calculator, showResult, w }) => {
    await calculator.mainJob();
    await showResult();
    await calculator.openFold(w.cardHeading);
    await expect(calculator.page.locator(".card-picture")).toBeVisible();
  },
  "link shown": async ({ calculator, page, showResult, w }) => {
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
    await calculator.choose("32");
    await showResult();
    await page.getByRole("button", { name: w.copy, exact: true }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  },
};

const reach = async (name, calculator, page, w) => {
  const show = page.getByRole("button", { name: w.show, exact: true });
  const showResult = async () => { if (await show.isVisible()) await show.click(); };
  await STATES[name]({ calculator, page, w, showResult });
};

/** What makes a page scroll sideways, or is cut off there. */
const tooWide = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll("body *")];
  const sideways = all.filter((element) => {
    const { overflowX } = getComputedStyle(element);
    return ["auto", "scroll"].includes(overflowX) && element.scrollWidth > element.clientWidth && !["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
  });
  const beyond = all.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.right > innerWidth + 1 && getComputedStyle(element).position !== "absolute" && element.checkVisibility() && !element.closest(".visually-hidden");
  });
  const show = (element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 30)}`;
  return { document: document.scrollingElement.scrollWidth <= innerWidth, sideways: sideways.map(show), beyond: beyond.map(show) };
});

/** Fields whose label nobody sees (WCAG 3.3.2). Boxes to tick have theirs around them. */
const unlabelled = (page) => page.locator("select:visible, textarea:visible, input:visible:not([type=checkbox], [type=radio])").evaluateAll((fields) =>
  fields.filter((field) => ![...field.labels].some((label) => label.checkVisibility() && !label.closest(".visually-hidden"))).map((field) => field.outerHTML));

inEachLanguage((w) => {
  // What axe finds does not depend on the language.
  const expectNothing = async (page) => { if (w.code === "en") await expectNothingForAxe(page); };

  for (const name of Object.keys(STATES)) {
    test(`fits into 320 pixels, and has nothing for axe to find: ${name}`, async ({ calculator, page }) => {
      // A phone, and a desktop at 400 %.
      await page.setViewportSize({ width: 320, height: 640 });
      await calculator.open();
      await reach(name, calculator, page, w);
      expect(await unlabelled(page), "fields without a label to see").toEqual([]);
      for (const height of [640, 256]) {
        await page.setViewportSize({ width: 320, height });
        expect(await tooWide(page), `320 × ${height}`).toEqual({ document: true, sideways: [], beyond: [] });
        if (AT_EACH_SIZE.includes(name)) await expectNothing(page);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await expectNothing(page);
    });
  }

  for (const [where, viewport] of [["on a phone", { width: 320, height: 640 }], ["on a desktop at 400 %", { width: 320, height: 256 }]]) {
    test(`the main job can be done ${where}`, async ({ calculator, page }) => {
      await page.setViewportSize(viewport);
      await calculator.open();
      await calculator.find("5(1)(f)");
      await calculator.line("5(1)(f)").click();
      await calculator.find("32");
      await calculator.line("32").click();
      await page.getByRole("button", { name: w.next(w.questions[1]), exact: true }).click();
      await calculator.answer(w.undertaking, w.yes);
      await page.getByRole("button", { name: w.next(w.questions[2]), exact: true }).click();
      await calculator.turnover.fill("549360000");
      const show = page.getByRole("button", { name: w.show, exact: true });
      if (where === "on a phone") {
        await expect(calculator.figure).toBeHidden();
        await expect(page.locator(".bar-figure")).toHaveText(w.short(21.97));
        await expect(show).toHaveAttribute("aria-expanded", "false");
        await show.click();
        const hide = page.getByRole("button", { name: w.hide, exact: true });
        await expect(hide).toHaveAttribute("aria-expanded", "true");
        await expect(calculator.figure).toBeVisible();
        await hide.click();
        await expect(calculator.figure).toBeHidden();
      } else {
        await expect(show).toBeHidden();
        await calculator.figure.scrollIntoViewIfNeeded();
        await expect(calculator.figure).toBeInViewport();
        await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
      }
      for (const closed of await calculator.result.locator(".part > summary").all()) await closed.click();
      await expect(calculator.table).toBeVisible();
      await page.getByRole("button", { name: w.openAll, exact: true }).click();
    });
  }
});

inEnglish((w) => {
  test("a screen reader is told the result once, a second after typing stops", async ({ calculator, page }) => {
    const sentence = "Highest possible fine: €21,974,400. 4% of the turnover, because that is more than €20,000,000.";
    await page.clock.install({ time: "2026-01-01T10:00:00" });
    await calculator.open();
    await calculator.choose("5(1)(f)", "32");
    await calculator.ask(3);
    // From now on, time only passes when the test says so.
    await page.clock.pauseAt("2026-01-01T12:00:00");
    await calculator.spoken.evaluate((element) => {
      globalThis.heard = [];
      new MutationObserver(() => globalThis.heard.push(element.textContent)).observe(element, { childList: true, characterData: true, subtree: true });
    });
    const heard = async () => (await page.evaluate(() => globalThis.heard)).map((text) => text.replaceAll(/\s/g, " "));
    await expect(calculator.spoken).toHaveRole("status");
    await calculator.turnover.focus();
    for (const sign of "549 360 000") {
      await page.keyboard.type(sign);
      await page.clock.runFor(700);
      expect(await heard(), `after ${sign}`).toEqual([]);
    }
    await page.clock.runFor(2000);
    await expect.poll(heard).toEqual([sentence]);
    await page.clock.runFor(60_000);
    expect(await heard()).toEqual([sentence]);
  });

  test("a screen reader is told why the result waits", async ({ calculator, page }) => {
    await page.clock.install();
    await calculator.open();
    await calculator.choose("5(1)(f)");
    await calculator.state("1.234");
    await page.clock.runFor(5000);
    // Nothing moves the focus to the question, so it must be announced (WCAG 4.1.3).
    const told = page.getByRole("status").or(page.getByRole("alert")).filter({ hasText: w.twoWays });
    await expect(told).not.toHaveCount(0);
  });

  test("nothing but the page scrolls while nothing was answered", async ({ calculator, page }) => {
    await calculator.open();
    const scrolling = await page.locator("body *").evaluateAll((all) =>
      all.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight).map((one) => one.className));
    expect(scrolling).toEqual([]);
  });

  test("the page has landmarks, one heading of the first level and a way past the header", async ({ calculator, page }) => {
    await calculator.open();
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
});
