// What a visitor did to the form before the program ran: it is done again once the program has put its own form in place.

const FIELDS = "#app :is(input, select, textarea)[name]";
const all = () => [...document.querySelectorAll(FIELDS)];
const ticks = ({ type }) => type === "radio" || type === "checkbox";
const chosen = (list) => [...list.options].find((option) => option.defaultSelected)?.value ?? list.options[0]?.value;
/** What a field holds without having been touched. */
const untouched = (field) => (field.options ? chosen(field) : field.defaultValue);
const changed = (field) => (ticks(field) ? field.checked && !field.defaultChecked : field.value !== untouched(field));

/** Remembers what was typed and where; returns what types it again. */
export const remember = () => {
  const typed = all().filter(changed).map(({ files, name, value }) => ({ files, name, value }));
  const { name, value, selectionStart } = document.activeElement?.matches(FIELDS) ? document.activeElement : {};
  const same = (one) => (field) => field.name === one.name && (!ticks(field) || field.value === one.value);
  return () => {
    for (const one of typed) {
      const field = all().find(same(one));
      if (!field) continue;
      if (ticks(field)) field.checked = true;
      else if (one.files) field.files = one.files;
      else field.value = one.value;
      for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
    }
    const field = name && all().find(same({ name, value }));
    if (!field) return;
    field.focus();
    // Only a text has a place to go on typing at.
    if (field.type === "text" || field.type === "search") field.setSelectionRange(selectionStart, selectionStart);
  };
};
