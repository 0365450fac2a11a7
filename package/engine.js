// The functions of the package, over the module that wasm-bindgen's script calls. Objects go in as copies (`plain.js`): whatever the caller's
// objects do, they do before or after the module runs, never in between.
//
// There are two entry points: `index.js` for browsers, workers and bundlers, with the module next to it; and `node.js` for Node.js, which reads
// the module from disk before anything else runs. Both are shipped unchanged, and so have no comments.

// The build puts what wasm-bindgen wrote here.
import {
  amount, assess as assessObject, assess_text as assessWritten, cited, initSync, provisions as listed, version as versions,
} from "article83";

import { FactError, parts } from "./error.js";
import { explain } from "./explain.js";
import { plain } from "./plain.js";
import { bytesOf, isText, LONGEST, tooLong } from "./text.js";

export { explain, FactError };

/** How long cases are assessed before other work gets a turn, in milliseconds. */
const SLICE = 10;

let started = false;

/** Starts the module, once, from its bytes or compiled. */
export function start(source) {
  if (!started) initSync({ module: source });
  started = true;
}

/** For callers who say where the module is. */
export async function load(source) {
  let module = await source;
  if (typeof module === "string" || module instanceof URL) module = await fetch(module);
  if (module instanceof Response) {
    if (!module.ok) throw new Error(`article83: the module was not found: ${module.status} ${module.url}`);
    module = await module.arrayBuffer();
  }
  start(module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module));
}

export function assess(stated) {
  return isText(stated) ? call(assessWritten, bytesOf(stated)) : call(assessObject, plain(stated));
}

export function assessText(text) {
  if (!isText(text)) throw notText("");
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
  return call(amount, typed(text), typeof language === "string" ? language.slice(0, 9) : "");
}

export function parseProvisions(text) {
  return call(cited, typed(text));
}

export function provisions() {
  return call(listed);
}

export function version() {
  return call(versions);
}

/** What a person typed. */
function typed(text) {
  if (typeof text !== "string") throw notText("text");
  if (text.length > LONGEST) throw tooLong("text");
  return text;
}

function notText(field) {
  return new FactError({ code: "kind", field, message: "must be a text", reason: "not-a-text" });
}

/** The assessment or the error, as the command line prints it for the case. */
function line(stated) {
  try {
    return assess(stated);
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    return { error: parts(error) };
  }
}

/** Calls the module, which throws the parts of an error. */
function call(run, ...stated) {
  if (!started) throw new Error("article83 is not loaded yet: await load(…) first");
  try {
    return run(...stated);
  } catch (error) {
    throw error instanceof Error ? error : new FactError(error);
  }
}

/** Gives waiting work a turn. A timer would wait longer, and in a page in the background for a whole second. */
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
