// The table with which the formats of pages and browsers are compared: what `Intl` writes in each of the languages that it is given.
const languages = JSON.parse(process.argv.at(-1));

const NUMBERS = ["0", "7", "999", "1000", "12345", "1234567.85", "-123456", "0.9241", "1000000000000"];
const AMOUNTS = ["0", "5", "1000", "20000000", "1234567.89", "78575.4", "0.125", "-5000000"];
const CURRENCIES = ["EUR", "GBP", "SEK", "ISK", "CHF", "PLN", "USD"];
const SHARES = ["0", "0.02", "0.04", "0.526", "0.0001", "0.333333", "1", "12.5"];
const DAYS = [
  "2018-05-25", "2018-08-01", "2020-02-29", "2026-01-01", "2026-03-12", "2026-04-09", "2026-05-04", "2026-06-30", "2026-07-14", "2026-09-11",
  "2026-10-21", "2026-11-29", "2026-12-31",
];
const MONTHS = ["2024-02", "2024-06", "2024-10"];

const samples = ({ intl, numbers, first }) => {
  const number = (value, options) => new Intl.NumberFormat(numbers, options).format(value);
  const money = (amount, currency) => {
    const decimals = amount.split(".")[1]?.length ?? 0;
    const shown = decimals === 0 ? 0 : Math.max(2, decimals);
    return number(amount, { style: "currency", currency, minimumFractionDigits: shown, maximumFractionDigits: shown });
  };
  const date = (iso, options) => new Intl.DateTimeFormat(intl, { ...options, timeZone: "UTC" }).format(new Date(iso));
  return {
    numbers: NUMBERS.map((value) => [value, number(value, { maximumFractionDigits: 10 })]),
    money: CURRENCIES.flatMap((currency) => AMOUNTS.map((amount) => [amount, currency, money(amount, currency)])),
    shares: SHARES.map((share) => [share, number(share, { style: "percent", maximumFractionDigits: 10 })]),
    days: [
      // `Intl` does not know that some languages have a word for the first of a month.
      ...DAYS.map((iso) => [iso, date(iso, { dateStyle: "long" }).replace(/^1 /, `${first} `)]),
      ...MONTHS.map((iso) => [iso, date(iso, { year: "numeric", month: "long" })]),
    ],
  };
};

// A row of samples on a line, and what is not ASCII escaped, since spaces look alike.
const row = (values) => `      ${JSON.stringify(values).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}`;
const block = ([kind, rows]) => `    "${kind}": [\n${rows.map(row).join(",\n")}\n    ]`;
const entries = languages.map((language) => `  "${language.code}": {\n${Object.entries(samples(language)).map(block).join(",\n")}\n  }`);
console.log(`{\n${entries.join(",\n")}\n}`);
