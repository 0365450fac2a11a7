// Narrows the lists of decisions down to what is asked for, and keeps that in the fragment of the address, so that it can be linked to.
const form = document.getElementById("filter");
const said = form.querySelector("[data-count]");
const rows = [...document.querySelectorAll("tr[data-words]")];
const plain = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const searched = new Map(rows.map((row) => [row, plain(`${row.dataset.words} ${row.id}`)]));

const fits = (row, { words, article, ...chosen }) =>
  plain(words).split(/\s+/).every((word) => searched.get(row).includes(word)) &&
  (!article || row.dataset.articles.split(" ").includes(article)) &&
  Object.entries(chosen).every(([name, value]) => !value || row.dataset[name] === value);

const narrow = () => {
  const asked = Object.fromEntries(new FormData(form));
  // "Art. 32(1)" asks for Article 32.
  asked.article = asked.article.match(/\d+/)?.[0] ?? "";
  for (const row of rows) row.hidden = !fits(row, asked);
  const left = rows.filter((row) => !row.hidden);
  for (const group of document.querySelectorAll(".decisions tbody")) group.hidden = !group.querySelector("tr[data-words]:not([hidden])");
  for (const table of document.querySelectorAll(".decisions")) table.closest("section").hidden = !table.querySelector("tbody:not([hidden])");
  form.querySelector("[type=reset]").hidden = left.length === rows.length;
  said.textContent = said.dataset.count.replace("{count}", left.length).replace("{all}", rows.length);
  return Object.entries(asked).filter(([, value]) => value);
};

const follow = () => {
  const asked = new URLSearchParams(narrow());
  history.replaceState(null, "", `${location.pathname}${asked.size ? `#${asked}` : ""}`);
};

const arrive = () => {
  // The fragment of a link to a row has no "=".
  if (location.hash.includes("=")) for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
  if (narrow().some(([name]) => name !== "words")) form.querySelector("details").open = true;
};

form.addEventListener("input", follow);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(follow));
addEventListener("hashchange", arrive);
form.hidden = false;
arrive();
