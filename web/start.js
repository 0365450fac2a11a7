// Starts the calculator behind the lock on the network once its parts have loaded. If it cannot start or it crashes, the page says so.
import { lock, offerTest } from "./lock.js";
import { remember } from "./typed.js";

const show = (id, shown) => { const e = document.getElementById(id); if (e) e.hidden = !shown; };

// A fault in the program is a trap and stops it. It has kept its case as a link, so reloading brings it back.
let stopped = false;
const stop = (event) => {
  const fault = event.error ?? event.reason;
  if (!(fault instanceof RangeError || fault instanceof (globalThis.WebAssembly?.RuntimeError ?? RangeError))) return;
  stopped = true;
  show("app", false);
  show("crashed", true);
};
addEventListener("error", stop);
addEventListener("unhandledrejection", stop);
addEventListener("beforeunload", (event) => { if (stopped) event.stopImmediatePropagation(); });
const reload = () => {
  stopped = true;
  location.hash = globalThis.article83?.link ?? "";
  location.reload();
};

/** Waits until the page is read to its end, which this script may precede. */
const isRead = () =>
  document.readyState === "loading" && new Promise((done) => document.addEventListener("readystatechange", done, { once: true }));

/**
 * Runs the program with what `load` returns: the glue's `init`, the texts that the first part says, that part as a compiled module, and a
 * function that asks for the second with its texts.
 */
export const start = async (load) => {
  const loading = load();
  // Whoever waits for it hears of a failure, here and below.
  loading.catch(() => {});
  await isRead();
  for (const id of ["crashed-reload", "incomplete-reload"]) document.getElementById(id).addEventListener("click", reload);
  show("boot-failed", false);
  show("boot-waiting", true);
  try {
    const { init, text, module, second } = await loading;
    // What is asked for before the lock comes in behind it.
    const coming = second();
    coming.catch(() => {});
    let begin;
    const running = new Promise((runs) => { begin = runs; });
    globalThis.article83 = {
      text,
      // The program asks for its second part, with a function of its own that is to hear whether it came.
      second: async (callback, data) => {
        const program = await running;
        const join = ([part, { said, ...tables }]) => {
          Object.assign(text.said, said);
          Object.assign(text, tables);
          return WebAssembly.instantiate(part, { __wasm_split: program });
        };
        const came = await coming.then(join).then(() => true, (error) => {
          console.error(error);
          show("incomplete", true);
          return false;
        });
        lock("'none'");
        program.__indirect_function_table.get(callback)(data, came);
      },
    };
    // WebKit cannot instantiate a module under `script-src 'none'`, so the first lock allows that and nothing else, until both parts run.
    lock("'wasm-unsafe-eval'");
    const typeAgain = remember();
    begin(await init({ module_or_path: module }));
    document.getElementById("static").remove();
    typeAgain();
    offerTest();
  } catch (error) {
    console.error(error);
    show("boot-waiting", false);
    // A form that no program answers would only mislead.
    show("app", false);
    document.getElementById("boot-failed").classList.remove("late");
    show("boot-failed", true);
  }
};
