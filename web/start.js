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
document.getElementById("crashed-reload").addEventListener("click", () => {
  location.hash = globalThis.article83?.link ?? "";
  location.reload();
});

/** Runs the program with what `load` returns: the glue's `init`, the texts of the language, and the compiled module. */
export const start = async (load) => {
  show("boot-failed", false);
  show("boot-waiting", true);
  try {
    const { init, text, module } = await load();
    globalThis.article83 = { text };
    // WebKit cannot instantiate a module under `script-src 'none'`, so the first lock allows that and nothing else.
    lock("'wasm-unsafe-eval'");
    const typeAgain = remember();
    await init({ module_or_path: module });
    lock("'none'");
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
