// Numbers, amounts, shares and dates: the browser formats them as the pages without a program do. `cargo test -p site` compares the same
// table with the formatter of those pages.
import { readFileSync } from "node:fs";

import { expect, test } from "./test.js";
import { words } from "./words.js";

const table = JSON.parse(readFileSync(new URL("../formats.json", import.meta.url), "utf8"));

/** The browser's formats, in the form of the table. `first` is how the language writes the first day of a month. */
function written({ locale, first, samples }) {
  const number = (value, options) => new Intl.NumberFormat(locale, options).format(value);
  const money = (amount, currency) => {
    const decimals = amount.split(".")[1]?.length ?? 0;
    const shown = decimals === 0 ? 0 : Math.max(2, decimals);
    return number(amount, { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown });
  };
  const day = (iso) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso)).replace(/^1 /, `${first} `);
  return {
    numbers: samples.numbers.map(([value]) => [value, number(value, { maximumFractionDigits: 10 })]),
    money: samples.money.map(([amount, currency]) => [amount, currency, money(amount, currency)]),
    shares: samples.shares.map(([share]) => [share, number(share, { style: "percent", maximumFractionDigits: 10 })]),
    days: samples.days.map(([iso]) => [iso, day(iso)]),
  };
}

for (const { locale, first } of Object.values(words).map((w) => ({ locale: w.locale, first: w.text("language.first") }))) {
  test(`writes ${locale} as the pages without a program do`, async ({ page }) => {
    const samples = table[locale];
    expect(samples.money.length).toBeGreaterThan(50);
    expect(await page.evaluate(written, { locale, first, samples })).toEqual(samples);
  });
}

test("knows every language of the table", () => {
  expect(Object.keys(table).sort()).toEqual(Object.values(words).map(({ locale }) => locale).sort());
});
