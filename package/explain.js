// What was refused, said in a language. The texts of each language are a file of their own in `messages/`, so that a page loads what it shows.

/** The message of what was refused, in the language of `messages`; in English if they do not have it. */
export function explain({ reason, values, message }, messages) {
  if (!Object.hasOwn(messages.texts, reason)) return message;
  return messages.texts[reason].replace(/\{(\w+)\}/g, (_, name) => shown(values[name], messages));
}

function shown(value, messages) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return new Intl.NumberFormat(messages.numbers).format(value);
  if (Array.isArray(value)) {
    // A number may have a comma.
    const between = value.every((one) => typeof one === "string") ? ", " : " · ";
    return value.map((one) => shown(one, messages)).join(between);
  }
  return "day" in value ? day(value.day, messages.date) : amount(value, messages.numbers);
}

/** By data of our own: browsers have no names of months for every language of the Union. */
function day(iso, { day, first, months }) {
  const [year, month, number] = iso.split("-").map(Number);
  const parts = { day: number === 1 ? first : number, month: months[month - 1], year };
  return day.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}

/** Exact, since the number is given as text. */
function amount({ amount, currency }, locale) {
  const money = currency && { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" };
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20, ...money }).format(amount);
}
