// Writes the HTML that embeds the calculator in another page, following the choices in the form, and shows the result.
import "./embed.js";

const form = document.getElementById("choices");
const written = document.getElementById("snippet");
const site = new URL("../../", location.href);
const said = ["copied", "not-copied"].map((id) => document.getElementById(id));

/** The query: the choices that differ from the default. */
const query = ({ theme, accented, accent, compact, country, happened, case: decision, provision }) => {
  const chosen = [...provision].filter((one) => one.checked).map((one) => one.value);
  const asked = [
    theme.value !== "auto" && `theme=${theme.value}`,
    accented.checked && `accent=${accent.value.slice(1)}`,
    compact.checked && "compact=1",
    country.value && `country=${country.value}`,
    decision.value && `case=${decision.value}`,
    // A real case says what happened.
    !decision.value && happened.value && `happened=${happened.value}`,
    chosen.length > 0 && `provisions=${chosen}`,
  ].filter(Boolean);
  return asked.length > 0 ? `?${asked.join("&")}` : "";
};

/** The attributes of the frame. */
const attributes = (fields) => ({
  src: `${site}${fields.language.value}/article83.html${query(fields)}`,
  title: fields.language.selectedOptions[0].dataset.title,
  width: "100%",
  height: fields.height.value,
  loading: "lazy",
  referrerpolicy: "no-referrer",
  sandbox: fields.permits.checked ? "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox" : "allow-scripts",
  ...(fields.permits.checked && { allow: "clipboard-write" }),
  style: "border:0",
});

const escape = (text) => text.replace(/[&"<]/g, (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;" })[sign]);

let shown;
const write = () => {
  for (const note of said) note.hidden = true;
  const fields = form.elements;
  fields.accent.disabled = !fields.accented.checked;
  if (!fields.height.checkValidity()) return;
  const asked = attributes(fields);
  const frame = `<iframe ${Object.entries(asked).map(([name, value]) => `${name}="${escape(value)}"`).join(" ")}></iframe>`;
  const script = fields.autosize.value === "script" ? `\n<script async src="${site}embed.js"></script>` : "";
  written.value = frame + script;
  if (shown === written.value) return;
  shown = written.value;
  const preview = document.createElement("iframe");
  for (const [name, value] of Object.entries(asked)) {
    // The page's policy forbids style attributes.
    if (name === "style") preview.style = value;
    else preview.setAttribute(name, value);
  }
  // Without the script its height stays as chosen.
  if (!script) preview.style.minHeight = preview.style.maxHeight = `${asked.height}px`;
  document.getElementById("preview").replaceChildren(preview);
};

form.addEventListener("input", write);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", async () => {
  const copied = await navigator.clipboard?.writeText(written.value).then(() => true, () => false);
  said[0].hidden = !copied;
  said[1].hidden = copied;
  if (!copied) written.select();
});
document.getElementById("builder").hidden = false;
write();
