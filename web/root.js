// Sends visitors to the page in their language, or else in English, and keeps the fragment. Without this script, the page offers a link to
// each language.
const known = [...document.querySelectorAll("a[hreflang]")];
const named = (code) => known.find((a) => a.hreflang === code);
// The codes of Norwegian that browsers send beside that of Bokmål.
const alike = { no: "nb", nn: "nb" };
const wanted = navigator.languages.map((language) => language.split("-")[0].toLowerCase());
const choice = wanted.map((code) => named(code) ?? named(alike[code])).find(Boolean) ?? named("en") ?? known[0];
location.replace(choice.href + location.hash);
