// In other people's pages: what an address may ask for, and the height of the content, which is all that ever leaves the frame.
const root = document.documentElement;
const { hash, origin, pathname, search } = location;
const preset = { version: 1, country: undefined, addressee: {}, operations: undefined };

/** What each parameter does with its value; false where it cannot be taken. */
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
// A preset is a case like that of a link, and a link goes before it. The ending says that it may be one without a provision.
if ((preset.country || preset.operations) && !hash.startsWith("#case")) {
  const encoded = btoa(JSON.stringify(preset)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_" })[sign] ?? "");
  history.replaceState(null, "", `${search}#case1=${encoded}&`);
}

if (parent !== self) {
  root.classList.add("framed");
  // Who leaves the page around the frame is not asked about what lies in it.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation());
  addEventListener("DOMContentLoaded", () => {
    let height;
    const tell = () => {
      height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ type: "article83:height", v: 1, height }, "*");
    };
    new ResizeObserver(tell).observe(document.body);
    addEventListener("resize", () => {
      // As high as was told: the host follows, and nothing in the frame scrolls any more.
      if (Math.abs(innerHeight - height) <= 1) root.classList.add("fitted");
      tell();
    });
    const full = document.getElementById("calculator").content.getElementById("full");
    full.querySelector("a").href = pathname;
    full.querySelector("code").textContent = origin + pathname;
  });
}
