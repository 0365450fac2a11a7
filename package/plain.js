// A caller's object may be a proxy, have getters or contain itself; and it may hold what JSON cannot (a function, a Map, NaN), with which a
// fact would be lost silently. So before the module runs, a copy is made that is nothing but data.

import { FactError } from "./error.js";
import { HALF, LONGEST, tooLong } from "./text.js";

/** How deep lists and objects may be nested: as deep as in JSON text. */
const DEEPEST = 64;

export function plain(stated) {
  let length = 0;
  // What is being read, in case the caller's own code throws.
  let place = "";

  const counted = (more) => {
    if ((length += more) > LONGEST) throw tooLong("");
  };

  const copy = (value, field, depth) => {
    place = field;
    const refuse = (message, reason) => new FactError({ code: "kind", field, message, reason });
    switch (typeof value) {
      case "boolean":
        counted(4);
        return value;
      case "number":
        if (!Number.isFinite(value)) break;
        counted(1);
        return value;
      case "string":
        if (HALF.test(value)) throw refuse("must be a text of whole characters", "not-whole-characters");
        counted(value.length + 2);
        return value;
      case "object":
        counted(2);
        if (value === null) return null;
        if (depth === DEEPEST) {
          const message = `lists and objects are nested more than ${DEEPEST} deep`;
          throw new FactError({ code: "syntax", field: "", message, reason: "nested", values: { most: DEEPEST } });
        }
        if (Array.isArray(value)) {
          const list = [];
          for (let i = 0; i < value.length; i++) list.push(copy(value[i], `${field}[${i}]`, depth + 1));
          return list;
        }
        if (hasOwnKeys(value)) {
          // Without a prototype, `__proto__` is a key like any other.
          const object = Object.create(null);
          for (const key of Object.keys(value)) {
            const inner = field ? `${field}.${key}` : key;
            place = inner;
            const fact = value[key];
            // A key set to `undefined` is left out.
            if (fact !== undefined) object[copy(key, inner)] = copy(fact, inner, depth + 1);
          }
          return object;
        }
    }
    throw refuse("must be a value that JSON can hold", "not-json");
  };

  try {
    return copy(stated, "", 0);
  } catch (cause) {
    if (cause instanceof FactError) throw cause;
    const message = "cannot be read";
    throw new FactError({ code: "unreadable", field: place, message, reason: "unreadable" }, { cause });
  }
}

/** Whether all its keys are its own, even if it is from another window or frame. */
function hasOwnKeys(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
