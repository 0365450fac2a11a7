// For a calculator in someone else's page: what its address may ask for, and telling its height, the only thing that leaves the frame.
const root = document.documentElement;
const { hash, search } = location;
const preset = { version: 1, country: undefined, addressee: {}, operations: undefined };
const named = {};

/** Applies a value of each parameter; falsy if it is not valid. */
const PARAMETERS = {
  __proto__: null,
  theme: (theme) => /^(auto|(light|dark|transparent)(,(light|dark|transparent))?)$/.test(theme) && (root.dataset.theme = theme.replace(",", " ")),
  accent: (colour) => /^#?([\da-f]{3}){1,2}$/i.test(colour) && (root.style.setProperty("--given", `#${colour.replace("#", "")}`), root.classList.add("accented"), true),
  compact: (on) => on === "1" && (root.classList.add("compact"), true),
  country: (code) => /^[A-Z]{2}$/.test(code) && (preset.country = code),
  case: (id) => /^[A-Z]{2}-[\w.-]+$/.test(id) && (named.decision = id),
  happened: (id) => /^[a-z-]+$/.test(id) && (named.happened = id),
  provisions: (list) => /^[\w().:-]+([\s,]+[\w().:-]+)*$/.test(list) && (preset.operations = [{ infringements: list.split(/[\s,]+/).map((provision) => ({ provision })) }]),
};
for (const [name, value] of new URLSearchParams(search)) {
  if (!PARAMETERS[name]?.(value)) console.warn(`article83: the parameter ${name}=${value} was ignored`);
}
/** The fragment of a preset, which is that of a link; the trailing `&` says that its case may lack a provision. */
const fragment = ({ country }) => {
  if (named.decision) return `decision=${named.decision}`;
  if (named.happened) return `${country ? `country=${country}&` : ""}happened=${named.happened}`;
  const encoded = btoa(JSON.stringify(preset)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");
  return preset.country || preset.operations ? `case1=${encoded}&` : "";
};
// A link that is already there comes first.
if (fragment(preset) && !/^#(case|decision|happened|country)/.test(hash)) history.replaceState(null, "", `${search}#${fragment(preset)}`);

if (parent !== self) {
  root.classList.add("framed");
  // Leaving the page around the frame asks no question about the case in it.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation());
  addEventListener("DOMContentLoaded", () => {
    let height;
    const tell = () => {
      height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ type: "article83:height", v: 1, height }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
    addEventListener("resize", () => {
      // The frame is as high as we said, so the host follows it, and nothing in the frame scrolls any more.
      if (Math.abs(innerHeight - height) <= 1) root.classList.add("fitted");
      tell();
    });
  });
}
