// What a visitor did to the form before the program ran: it is done again once the program has put its own form in place.

const FIELDS = "#app :is(input, select, textarea)[name]";
const all = () => [...document.querySelectorAll(FIELDS)];
const ticks = ({ type }) => type === "radio" || type === "checkbox";
const chosen = (list) => [...list.options].find((option) => option.defaultSelected)?.value ?? list.options[0]?.value;
/** What a field holds without having been touched. */
const untouched = (field) => (field.options ? chosen(field) : field.defaultValue);
const changed = (field) => (ticks(field) ? field.checked && !field.defaultChecked : field.value !== untouched(field));
const same = (one) => (field) => field.name === one.name && (!ticks(field) || field.value === one.value);
/** Does again what was done to a field, in the one that took its place. */
const again = (one) => {
  const field = all().find(same(one));
  if (!field) return;
  if (ticks(field)) field.checked = true;
  else if (one.files) field.files = one.files;
  else field.value = one.value;
  for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
};

/** Follows the form until the program replaces it, which may be at any moment; returns what then types again what is in its fields. */
export const remember = () => {
  // A field that was taken out of the page still holds what was typed.
  const fields = all();
  const watch = new AbortController();
  let last = fields.find((field) => field === document.activeElement);
  let place = last?.selectionStart;
  const follow = ({ target }) => { last = target; place = target.selectionStart; };
  for (const event of ["focusin", "input", "keyup", "pointerup"]) document.getElementById("app").addEventListener(event, follow, watch);
  return () => {
    watch.abort();
    fields.filter(changed).forEach(again);
    // Where files are still being looked for, they come to the field that was asked.
    for (const one of fields.filter(({ files }) => files)) one.addEventListener("change", () => again(one));
    // Whoever went elsewhere meanwhile stays there.
    const field = last?.name && document.activeElement === document.body && all().find(same(last));
    if (!field) return;
    field.focus();
    // Only a text has a place to go on typing at.
    if (field.type === "text" || field.type === "search") field.setSelectionRange(place, place);
  };
};
