// For a calculator in someone else's page: what its address may ask for, and telling its height, the only thing that leaves the frame.
const root = document.documentElement;
const { hash, search } = location;
const preset = { version: 1, country: undefined, addressee: {}, operations: undefined };

/** Applies a value of each parameter; falsy if it is not valid. */
const PARAMETERS = {
  __proto__: null,
  theme: (theme) => /^(auto|(light|dark|transparent)(,(light|dark|transparent))?)$/.test(theme) && (root.dataset.theme = theme.replace(",", " ")),
  accent: (colour) => /^#?([\da-f]{3}){1,2}$/i.test(colour) && (root.style.setProperty("--given", `#${colour.replace("#", "")}`), root.classList.add("accented"), true),
  compact: (on) => on === "1" && (root.classList.add("compact"), true),
  country: (code) => /^[A-Z]{2}$/.test(code) && (preset.country = code),
  provisions: (list) => /^[\w().:-]+([\s,]+[\w().:-]+)*$/.test(list) && (preset.operations = [{ infringements: list.split(/[\s,]+/).map((provision) => ({ provision })) }]),
};
for (const [name, value] of new URLSearchParams(search)) {
  if (!PARAMETERS[name]?.(value)) console.warn(`article83: the parameter ${name}=${value} was ignored`);
}
// A preset becomes a link; a link that is already there comes first. The trailing `&` says that its case may lack a provision.
if ((preset.country || preset.operations) && !hash.startsWith("#case")) {
  const encoded = btoa(JSON.stringify(preset)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");
  history.replaceState(null, "", `${search}#case1=${encoded}&`);
}

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
