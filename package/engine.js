// The functions of the package, over the module that wasm-bindgen's script calls. Text goes in and text comes out: whatever the objects
// of a caller do, they do before and after the module runs, never in between.
//
// Two doors start it: `index.js` for browsers, workers and bundlers, where the module lies beside it; `node.js` for Node.js, where it is
// read from the disk and is there before anything else runs. They bear no comments, as they are shipped as they are.

// The build puts what wasm-bindgen wrote in its place.
import { amount, assessment, cited, initSync, provisions as listed, version as versions } from "article83";

import { FactError } from "./error.js";
import { bytesOf, encoder, LONGEST, tooLong } from "./written.js";

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
  return given(value(assessment, bytesOf(stated)));
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
  return given(value(amount, typed(text), encoder.encode(typeof language === "string" ? language.slice(0, 9) : "")));
}

export function parseProvisions(text) {
  return value(cited, typed(text));
}

export function provisions() {
  return value(listed);
}

export function version() {
  return value(versions);
}

/** The bytes of what a person typed. */
function typed(text) {
  if (typeof text !== "string") throw new FactError({ code: "kind", field: "text", message: "must be a text" });
  if (text.length > LONGEST) throw tooLong("text");
  return encoder.encode(text);
}

/** The assessment, or an error in its place: what the command line prints for the case. */
function line(stated) {
  try {
    return value(assessment, bytesOf(stated));
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const { code, field, message } = error;
    return { error: { code, field, message } };
  }
}

function value(said, ...stated) {
  if (!started) throw new Error("article83 has no module yet: await load(…) first");
  return JSON.parse(said(...stated));
}

function given(line) {
  if (line.error) throw new FactError(line.error);
  return line;
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
