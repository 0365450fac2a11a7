// Starts the calculator behind the lock on the network once its parts have loaded. If it cannot start or it crashes, the page says so.
import { lock, offerTest } from "./lock.js";

const show = (id, shown) => { const e = document.getElementById(id); if (e) e.hidden = !shown; };

// A fault in the program is a trap and stops it. The page keeps the case next to the reload button, so reloading brings it back.
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
document.getElementById("crashed-reload").addEventListener("click", (event) => {
  location.hash = event.currentTarget.dataset.link ?? "";
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
    await init({ module_or_path: module });
    lock("'none'");
    offerTest();
  } catch (error) {
    console.error(error);
    show("boot-waiting", false);
    // Once the calculator is in the page, the notice of a failed start is gone.
    const failed = document.getElementById("boot-failed");
    failed?.classList.remove("late");
    show(failed ? "boot-failed" : "crashed", true);
  }
};
