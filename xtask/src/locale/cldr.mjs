// What CLDR gives for a language: its name, its locale, the sign before decimals, and the names of countries.
const [language, codes] = process.argv.slice(-2);
const named = (type) => new Intl.DisplayNames([language], { type });
const { region } = new Intl.Locale(language).maximize();
const intl = `${language}-${region}`;
const parts = new Intl.NumberFormat(intl).formatToParts(0.5);
const name = named("language").of(language);
console.log(JSON.stringify({
  name: name[0].toLocaleUpperCase(intl) + name.slice(1),
  intl,
  decimal: parts.find(({ type }) => type === "decimal").value,
  countries: Object.fromEntries(codes.split(",").map((code) => [code, named("region").of(code)])),
}));
