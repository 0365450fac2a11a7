// Numbers, amounts and shares: the browser formats them as the pages without a program do. `cargo test -p text` compares the same table
// with the formatter of those pages.
import { readFileSync } from "node:fs";

import { expect, test } from "./test.js";
import { words } from "./words.js";

const table = JSON.parse(readFileSync(new URL("../formats.json", import.meta.url), "utf8"));

/** The browser's formats, in the form of the table. */
function written({ locale, samples }) {
  const number = (value, options) => new Intl.NumberFormat(locale, options).format(value);
  const money = (amount, currency) => {
    const decimals = amount.split(".")[1]?.length ?? 0;
    const shown = decimals === 0 ? 0 : Math.max(2, decimals);
    return number(amount, { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown });
  };
  return {
    numbers: samples.numbers.map(([value]) => [value, number(value, { maximumFractionDigits: 10 })]),
    money: samples.money.map(([amount, currency]) => [amount, currency, money(amount, currency)]),
    shares: samples.shares.map(([share]) => [share, number(share, { style: "percent", maximumFractionDigits: 10 })]),
  };
}

for (const w of Object.values(words)) {
  const locale = w.text("language.numbers");

  test(`writes ${locale} as the pages without a program do`, async ({ page }) => {
    const { numbers, money, shares } = table[w.code];
    expect(money.length).toBeGreaterThan(50);
    const samples = { numbers, money, shares };
    // Without data of its own a browser takes another language, in silence.
    expect(await page.evaluate((name) => new Intl.NumberFormat(name).resolvedOptions().locale, locale)).toMatch(new RegExp(`^${locale.slice(0, 2)}`));
    expect(await page.evaluate(written, { locale, samples })).toEqual(samples);
  });
}

test("knows every language of the table", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(words).sort());
});
