import { caseOf, encode } from "./link.js";
import { expect, test } from "./test.js";

const MOST = 500;
const turnover = { turnover: { amount: "549360000", currency: "EUR" } };
/** 500 provisions, the first of which is the gravest. */
const many = Array.from({ length: MOST }, (_, i) => (i === 0 ? "5(1)(f)" : ["32", "33", "34", "35"][i % 4]));

// Finding elements by role takes minutes on a page of this size, so they are found by selector here.
const figure = (page) => page.locator(".exact .amount");

/** Opens the case and makes its turnover ten times as high with one keystroke. */
const openAndType = async (page, file, before, after) => {
  await page.goto(`/en/#${encode(file)}`);
  await expect(figure(page)).toHaveText(before, { timeout: 120_000 });
  await page.locator("[name=turnover]").press("End");
  await page.keyboard.type("0");
  await expect(figure(page)).toHaveText(after, { timeout: 120_000 });
  await expect(page.locator("[name=turnover]")).toHaveValue("5493600000");
};

test("500 linked infringements have the ceiling of the gravest, and the page responds", async ({ page }) => {
  await openAndType(page, caseOf([many], turnover), "€21,974,400", "€219,744,000");
  await expect(page.locator(".result .panel p").filter({ hasText: "One incident, one ceiling for its 500 infringements: the highest, that of 5(1)(f)." })).toBeVisible();
});

test("500 separate conducts are summed, and the page responds", async ({ page }) => {
  // 21 974 400 + 499 × 10 987 200
  await openAndType(page, caseOf(many.map((provision) => [provision]), turnover), "€5,504,587,200", "€55,045,872,000");
});

test("the 501st infringement is refused, by mouse and by keyboard", async ({ page }) => {
  await page.goto(`/en/#${encode(caseOf([many], turnover))}`);
  await expect(figure(page)).toHaveText("€21,974,400", { timeout: 120_000 });
  await page.locator("input[type=search]").fill("44");
  const line = page.locator("button[aria-pressed]").filter({ hasText: "44" }).first();
  await line.click();
  await expect(page.locator(".spoken")).toHaveText("This page takes at most 500 infringements.");
  await expect(line).toHaveAttribute("aria-pressed", "false");
  await page.locator("input[type=search]").press("Enter");
  await expect(line).toHaveAttribute("aria-pressed", "false");
  await expect(page.locator(".question > summary").first()).toContainText("500 provisions");
});

test("among many conducts a field has all its choices once it is reached, and keeps its own", async ({ page }) => {
  await page.goto(`/en/#${encode(caseOf(many.map((provision) => [provision]), turnover))}`);
  await expect(figure(page)).toHaveText("€5,504,587,200", { timeout: 120_000 });
  // The second field of a row, after that of its part.
  await page.locator(".precise > summary").click();
  const conduct = page.locator(".conduct").nth(7).locator("select").nth(1);
  await expect(conduct.locator("option")).toHaveCount(1);
  await conduct.focus();
  await expect(conduct.locator("option")).toHaveCount(MOST + 1);
  await expect(conduct).toHaveValue("7");
  await conduct.selectOption("0");
  // Art. 5(1)(f) is there, so one maximum of 10 987 200 is not.
  await expect(figure(page)).toHaveText("€5,493,600,000", { timeout: 120_000 });
});
