// Sends the visitor to the page in their language, keeping the fragment. Without it, the page links to each.
const known = [...document.querySelectorAll("a[hreflang]")];
const wanted = navigator.languages.map((l) => l.slice(0, 2).toLowerCase());
const choice = wanted.map((l) => known.find((a) => a.hreflang === l)).find(Boolean) ?? known[0];
location.replace(choice.href + location.hash);
