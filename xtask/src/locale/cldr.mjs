// What CLDR gives for a language: its name, its locale, how it writes days, and the names of countries.
const [language, codes] = process.argv.slice(-2);

// Chromium has no data for these. Each of the others writes numbers and euros as they do, so that no separator is mistaken.
const ALIKE = { ga: "en-IE", is: "ro-RO", mt: "en-IE" };

// Where most people who speak it do not live in Europe.
const IN_EUROPE = { pt: "PT" };

const locale = `${language}-${IN_EUROPE[language] ?? new Intl.Locale(language).maximize().region}`;
const named = (type) => new Intl.DisplayNames([locale], { type });
const parts = (format, value) => format.formatToParts(value);
const name = named("language").of(language);

/** How it writes a day or a month, and the names of the months in that. */
const date = (options) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const of = (month) => parts(format, Date.UTC(2024, month, 5));
  return {
    pattern: of(2).map(({ type, value }) => (type === "literal" ? value : `{${type}}`)).join(""),
    months: Array.from({ length: 12 }, (_, month) => of(month).find(({ type }) => type === "month").value).join(", "),
  };
};
const [day, month] = [date({ dateStyle: "long" }), date({ year: "numeric", month: "long" })];

console.log(JSON.stringify({
  language: {
    name: name[0].toLocaleUpperCase(locale) + name.slice(1),
    intl: locale,
    numbers: ALIKE[language] ?? locale,
    "date.day": day.pattern,
    "date.first": "1",
    "date.months": day.months,
    "date.month": month.pattern,
    "date.months_alone": month.months,
  },
  countries: Object.fromEntries(codes.split(",").map((code) => [code, named("region").of(code)])),
}));
