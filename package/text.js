// A case that is written as JSON: as text, or as the bytes of it.

import { FactError } from "./error.js";

/** The longest case that is accepted, in bytes or, as long as it is an object, in characters. */
export const LONGEST = 1_000_000;

/** Half of a surrogate pair, which is not a character on its own. */
export const HALF = /\p{Surrogate}/u;

const encoder = new TextEncoder();

export function isText(stated) {
  return typeof stated === "string" || stated instanceof Uint8Array;
}

export function bytesOf(text) {
  if (text.length > LONGEST) throw tooLong("");
  if (typeof text !== "string") return new Uint8Array(text);
  const half = HALF.exec(text);
  if (half) {
    const at = encoder.encode(text.slice(0, half.index)).length;
    throw new FactError({ code: "syntax", field: "", message: `not JSON from byte ${at}`, reason: "syntax", values: { byte: at } });
  }
  return encoder.encode(text);
}

export function tooLong(field) {
  const message = `at most ${LONGEST} bytes of text are accepted`;
  return new FactError({ code: "too-long", field, message, reason: "too-many-bytes", values: { most: LONGEST } });
}
