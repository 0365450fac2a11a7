// A case as JSON text. `JSON.stringify` would drop what JSON does not have (a function, a Map, a number that is none) without a word, and
// a fact with it; and it cannot say where.

import { FactError } from "./error.js";

/** How deep lists and objects may lie in each other, as for the reader of the text. */
const DEEPEST = 64;

/** The longest text that is taken, in bytes or, where it is not written yet, in characters. */
export const LONGEST = 1_000_000;

/** Half of a pair that stands alone is no character. */
const HALF = /\p{Surrogate}/u;

export const encoder = new TextEncoder();

/** The bytes of a case's JSON text: of an object, of the text, or the bytes themselves. */
export function bytesOf(stated) {
  if (stated instanceof Uint8Array) return new Uint8Array(short(stated));
  if (typeof stated !== "string") return encoder.encode(textOf(stated));
  const half = HALF.exec(short(stated));
  if (half) {
    const at = encoder.encode(stated.slice(0, half.index)).length;
    throw new FactError({ code: "syntax", field: "", message: `not JSON from byte ${at}` });
  }
  return encoder.encode(stated);
}

function short(stated) {
  if (stated.length > LONGEST) throw tooLong("");
  return stated;
}

export function tooLong(field) {
  return new FactError({ code: "too-long", field, message: `at most ${LONGEST} bytes of text are taken` });
}

function textOf(stated) {
  let length = 0;
  // What is being read, should the caller's own code throw.
  let place = "";

  const written = (value, field, depth) => {
    place = field;
    const text = plain(value, field, depth);
    if ((length += typeof value === "object" ? 2 : text.length) > LONGEST) throw tooLong("");
    return text;
  };

  const plain = (value, field, depth) => {
    const refuse = (message) => new FactError({ code: "kind", field, message });
    switch (typeof value) {
      case "boolean":
        return String(value);
      case "number":
        if (Number.isFinite(value)) return JSON.stringify(value);
        break;
      case "string":
        if (HALF.test(value)) throw refuse("must be a text of whole characters");
        return JSON.stringify(value);
      case "object":
        if (value === null) return "null";
        if (depth === DEEPEST) {
          throw new FactError({ code: "syntax", field: "", message: `lists and objects lie more than ${DEEPEST} deep` });
        }
        if (Array.isArray(value)) {
          const entries = [];
          for (let i = 0; i < value.length; i++) entries.push(written(value[i], `${field}[${i}]`, depth + 1));
          return `[${entries}]`;
        }
        if (isPlain(value)) {
          const entries = [];
          for (const key of Object.keys(value)) {
            const inner = field ? `${field}.${key}` : key;
            place = inner;
            const fact = value[key];
            // Left out.
            if (fact !== undefined) entries.push(`${written(key, inner)}:${written(fact, inner, depth + 1)}`);
          }
          return `{${entries}}`;
        }
    }
    throw refuse("must be a value that JSON has");
  };

  try {
    return written(stated, "", 0);
  } catch (cause) {
    if (cause instanceof FactError) throw cause;
    throw new FactError({ code: "unreadable", field: place, message: "cannot be read" }, { cause });
  }
}

/** Whether all its keys are its own; of any window or frame. */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
