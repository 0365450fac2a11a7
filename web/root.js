// Sends visitors to the page in their language and keeps the fragment. Without this script, the page offers a link to each language.
const known = [...document.querySelectorAll("a[hreflang]")];
const wanted = navigator.languages.map((l) => l.slice(0, 2).toLowerCase());
const choice = wanted.map((l) => known.find((a) => a.hreflang === l)).find(Boolean) ?? known[0];
location.replace(choice.href + location.hash);
