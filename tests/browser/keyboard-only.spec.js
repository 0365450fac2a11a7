import { expect, inEnglish, test } from "./test.js";

/** The focused element, and whether its focus is visible: outlined, in view, not covered. */
const focused = (page) =>
  page.evaluate(async () => {
    const element = document.activeElement;
    // Scrolling into view is done by the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // The corners of a round button are not its own.
    const shown = [[x, y], [box.x + 3, box.y + 3], [box.right - 3, box.bottom - 3], [box.x + 3, y], [box.right - 3, y]]
      .some(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    return {
      name: `${element.localName}#${element.id} ${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}`,
      lost: element === document.body || element === document.documentElement,
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      shown,
    };
  });

/** Opens the steps below the answer, with the keyboard. */
const openPart = async (page, calculator) => {
  await tabTo(page, calculator.result.locator(".part > summary").first());
  await page.keyboard.press("Enter");
};

const expectVisibleFocus = async (page) => {
  const focus = await focused(page);
  expect.soft(focus, `the focus is seen: ${focus.name}`).toMatchObject({ lost: false, outlined: true, shown: true });
  return focus;
};

/** Presses Tab until the element has the focus. */
const tabTo = async (page, target, key = "Tab") => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await target.evaluateAll((all) => all.includes(document.activeElement))) return;
  }
  throw new Error(`pressing ${key} 80 times does not reach ${target}`);
};

const SIZES = { "on a desktop": { width: 1280, height: 900 }, "on a phone": { width: 360, height: 740 } };

for (const [where, viewport] of Object.entries(SIZES)) {
  test.describe(where, () => {
    test.use({ viewport });
    inEnglish((w) => {
      test("does the main job with the keyboard alone", async ({ calculator, page }) => {
        await calculator.open();
        const next = (number) => page.getByRole("button", { name: w.next(w.questions[number - 1]), exact: true });
        await page.keyboard.press("Tab");
        await expectVisibleFocus(page);
        await page.keyboard.press("Enter");
        await tabTo(page, calculator.search);
        await page.keyboard.type("5(1)(f)");
        await page.keyboard.press("Enter");
        await expect(calculator.removal("5(1)(f)")).toBeVisible();
        await page.keyboard.press("Control+a");
        await page.keyboard.type("32");
        // The second one on its line, with the space bar.
        await tabTo(page, calculator.line("32"));
        await page.keyboard.press("Space");
        await expect(calculator.removal("32")).toBeVisible();
        await expectVisibleFocus(page);

        await tabTo(page, next(2));
        await page.keyboard.press("Enter");
        await expect(calculator.question(2)).toHaveAttribute("open", "");
        await expectVisibleFocus(page);
        const group = page.getByRole("group", { name: w.undertaking, exact: true });
        await tabTo(page, group.getByRole("radio"));
        await page.keyboard.press("ArrowDown");
        await expect(group.getByRole("radio", { name: w.no, exact: true })).toBeChecked();
        await page.keyboard.press("ArrowUp");
        await expect(group.getByRole("radio", { name: w.yes, exact: true })).toBeChecked();
        await tabTo(page, next(3));
        await page.keyboard.press("Enter");
        await tabTo(page, calculator.turnover);
        await page.keyboard.type("549 360 000");
        await expectVisibleFocus(page);

        const show = page.getByRole("button", { name: w.show, exact: true });
        if (where === "on a phone") {
          await tabTo(page, show);
          await page.keyboard.press("Enter");
          await expectVisibleFocus(page);
        }
        await expect(calculator.figure).toHaveText(w.atMost(w.money(21.9744)));
        await tabTo(page, page.getByRole("button", { name: w.copy, exact: true }));
        await openPart(page, calculator);
        await tabTo(page, page.getByRole("button", { name: w.openAll, exact: true }));
        await page.keyboard.press("Enter");
      });

      test("works the method through with the keyboard alone", async ({ calculator, page }) => {
        const text = { add: "Add a circumstance", addThis: "Add", way: /^Which way it weighs/, people: /^Number of people/, point: /^Share of the legal maximum/, size: /^Share for the size/, assumption: "Your own assumption about the weight of all this", low: "From, in percent", high: "To, in percent", assumed: /With your own assumption .*€120,000 to €200,000/ };
        await calculator.open();
        await tabTo(page, calculator.search);
        await page.keyboard.type("6");
        await page.keyboard.press("Enter");
        await expect(calculator.removal("6")).toBeVisible();
        await tabTo(page, calculator.turnover);
        await page.keyboard.type("75 000 000");

        await tabTo(page, calculator.question(5).locator("summary").first());
        await page.keyboard.press("Enter");
        // From "not sure" two answers up.
        await tabTo(page, page.getByRole("radio", { name: w.levels.unsure, exact: true }));
        await page.keyboard.press("ArrowUp");
        await page.keyboard.press("ArrowUp");
        await expect(page.getByRole("radio", { name: w.levels.medium, exact: true })).toBeChecked();
        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        await tabTo(page, page.getByRole("textbox", { name: text.point }));
        await page.keyboard.type("10");
        await tabTo(page, page.getByRole("textbox", { name: text.size }));
        await page.keyboard.type("8");
        await tabTo(page, page.getByRole("textbox", { name: text.people }));
        await page.keyboard.type("four million");

        await tabTo(page, calculator.question(6).locator("summary").first());
        await page.keyboard.press("Enter");
        const add = page.getByRole("combobox", { name: text.add, exact: true });
        await tabTo(page, add);
        // Moving through the list chooses nothing yet.
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("ArrowDown");
        await expect(page.getByRole("combobox", { name: text.way })).toHaveCount(0);
        await tabTo(page, page.getByRole("button", { name: text.addThis, exact: true }));
        await page.keyboard.press("Enter");
        await expect(page.getByRole("combobox", { name: text.way })).toBeFocused();
        await expectVisibleFocus(page);
        await tabTo(page, page.locator("summary").filter({ hasText: text.assumption }));
        await page.keyboard.press("Enter");
        await tabTo(page, page.getByRole("textbox", { name: text.low, exact: true }));
        await page.keyboard.type("-25");
        await tabTo(page, page.getByRole("textbox", { name: text.high, exact: true }));
        await page.keyboard.type("25");
        await expectVisibleFocus(page);

        const show = page.getByRole("button", { name: w.show, exact: true });
        if (where === "on a phone") {
          await tabTo(page, show);
          await page.keyboard.press("Enter");
        }
        await expect(calculator.result.getByText(text.assumed)).toBeVisible();
        await openPart(page, calculator);
        await tabTo(page, page.locator(".annex > summary"));
        await page.keyboard.press("Enter");
        await expect(calculator.result.locator(".annex [aria-current]")).toBeVisible();
      });

      test("works a case of national law through with the keyboard alone", async ({ calculator, page }) => {
        const text = { commune: "Local authority (commune, département, région)", accrued: "At most €4,800: €150 for each day, 32 in all." };
        await calculator.open();
        await tabTo(page, calculator.search);
        await page.keyboard.type("32");
        await page.keyboard.press("Enter");
        await expect(calculator.removal("32")).toBeVisible();
        await tabTo(page, calculator.country);
        await page.keyboard.type(w.countries.FR);
        await expect(calculator.country).toHaveValue("FR");
        await expectVisibleFocus(page);
        await tabTo(page, calculator.procedure);
        await tabTo(page, calculator.publicBody);
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
        await expect(calculator.publicBody.locator("option:checked")).toHaveText(text.commune);
        await expectVisibleFocus(page);
        await tabTo(page, page.getByText(w.others, { exact: true }).first());
        await page.keyboard.press("Enter");
        await tabTo(page, page.getByRole("checkbox", { name: w.countries.GB, exact: true }));
        await page.keyboard.press("Space");

        await tabTo(page, calculator.question(7).locator("> summary"));
        await page.keyboard.press("Enter");
        await tabTo(page, page.getByRole("button", { name: w.addPenalty, exact: true }));
        await page.keyboard.press("Enter");
        await expect(calculator.penaltyField(1, "amount")).toBeFocused();
        await expectVisibleFocus(page);
        await page.keyboard.type("150");
        // Day and month are equal, so their order in the field does not matter.
        await tabTo(page, calculator.penaltyField(1, "from"));
        await page.keyboard.type("01012026");
        await tabTo(page, calculator.penaltyField(1, "to"));
        await page.keyboard.type("02022026");
        await expect(calculator.penalty(1).getByRole("status")).toHaveText(w.understood(w.sum("EUR", 150)));
        await expectVisibleFocus(page);

        if (where === "on a phone") {
          await tabTo(page, page.getByRole("button", { name: w.show, exact: true }));
          await page.keyboard.press("Enter");
        }
        await expect(calculator.figure).toHaveText(w.atMost(w.money(10)));
        await expect(calculator.result.getByRole("listitem").filter({ hasText: text.accrued })).toBeVisible();
        await openPart(page, calculator);
        await tabTo(page, page.getByRole("button", { name: w.openAll, exact: true }));
        await page.keyboard.press("Enter");
        await tabTo(page, page.locator(".tree > li").last().locator("summary").first());
      });

      test("moves an infringement to another conduct and back, and keeps the focus", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        const second = page.getByRole("group", { name: w.conduct(2), exact: true });
        await tabTo(page, page.getByText(w.precise, { exact: true }));
        await page.keyboard.press("Enter");
        await tabTo(page, calculator.conductOf("32"));
        await page.keyboard.press("ArrowDown");
        await expect(second).toBeVisible();
        await expectVisibleFocus(page);
        await expect(calculator.conductOf("32")).toBeFocused();
        await page.keyboard.press("ArrowUp");
        await expect(second).toHaveCount(0);
        await expectVisibleFocus(page);
      });

      test("keeps the focus when what had it goes away", async ({ calculator, page }) => {
        await calculator.open();
        await calculator.choose("5(1)(f)", "32");
        await tabTo(page, calculator.removal("32"), "Shift+Tab");
        await page.keyboard.press("Enter");
        await expect(calculator.removal("32")).toHaveCount(0);
        await expectVisibleFocus(page);
        await calculator.state("1.234");
        await calculator.turnover.focus();
        const choice = page.getByRole("button", { name: w.readings[1][0], exact: true });
        await tabTo(page, choice);
        await page.keyboard.press("Enter");
        await expect(choice).toHaveCount(0);
        await expectVisibleFocus(page);
        await tabTo(page, calculator.clear);
        await page.keyboard.press("Enter");
        await expect(calculator.search).toBeFocused();
        await expectVisibleFocus(page);
      });
    });
  });
}
