// The functions of the package, over the module that wasm-bindgen's script calls. Objects go in as copies (`plain.js`): whatever the objects
// of a caller do, they do before and after the module runs, never in between.
//
// Two doors start it: `index.js` for browsers, workers and bundlers, where the module lies beside it; `node.js` for Node.js, where it is
// read from the disk and is there before anything else runs. They bear no comments, as they are shipped as they are.

// The build puts what wasm-bindgen wrote in its place.
import {
  amount, assess as assessObject, assess_text as assessWritten, cited, initSync, provisions as listed, version as versions,
} from "article83";

import { FactError } from "./error.js";
import { plain } from "./plain.js";
import { bytesOf, isText, LONGEST, tooLong } from "./text.js";

export { FactError };

/** For how long cases are assessed before others have their turn, in milliseconds. */
const SLICE = 10;

let started = false;

/** Starts the module, from its bytes or compiled; once. */
export function start(source) {
  if (!started) initSync({ module: source });
  started = true;
}

/** The second door: the caller says where the module is. */
export async function load(source) {
  let module = await source;
  if (typeof module === "string" || module instanceof URL) module = await fetch(module);
  if (module instanceof Response) {
    if (!module.ok) throw new Error(`article83: its module was not found: ${module.status} ${module.url}`);
    module = await module.arrayBuffer();
  }
  start(module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module));
}

export function assess(stated) {
  return isText(stated) ? said(assessWritten, bytesOf(stated)) : said(assessObject, plain(stated));
}

export function assessText(text) {
  if (!isText(text)) throw noText("");
  return JSON.stringify(assess(text));
}

export async function assessMany(cases, { onProgress, signal } = {}) {
  signal?.throwIfAborted();
  if (typeof cases === "string" || ArrayBuffer.isView(cases)) throw new TypeError("cases must be several, not one");
  const stated = [...cases];
  const lines = [];
  do {
    const end = performance.now() + SLICE;
    while (lines.length < stated.length && performance.now() < end) lines.push(line(stated[lines.length]));
    onProgress?.(lines.length, stated.length);
    if (lines.length === stated.length) return lines;
    await turn();
    signal?.throwIfAborted();
  } while (true);
}

export function parseAmount(text, language) {
  return said(amount, typed(text), typeof language === "string" ? language.slice(0, 9) : "");
}

export function parseProvisions(text) {
  return said(cited, typed(text));
}

export function provisions() {
  return said(listed);
}

export function version() {
  return said(versions);
}

/** What a person typed. */
function typed(text) {
  if (typeof text !== "string") throw noText("text");
  if (text.length > LONGEST) throw tooLong("text");
  return text;
}

function noText(field) {
  return new FactError({ code: "kind", field, message: "must be a text" });
}

/** The assessment, or an error in its place: what the command line prints for the case. */
function line(stated) {
  try {
    return assess(stated);
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const { code, field, message } = error;
    return { error: { code, field, message } };
  }
}

/** What the module says. It throws the parts of an error. */
function said(by, ...stated) {
  if (!started) throw new Error("article83 has no module yet: await load(…) first");
  try {
    return by(...stated);
  } catch (error) {
    throw error instanceof Error ? error : new FactError(error);
  }
}

/** Lets whatever waits have its turn. A timer would wait longer, and in a page that is not looked at for a second. */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
