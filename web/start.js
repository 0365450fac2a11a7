// Starts the calculator once its parts are there, behind the lock on the network. Says so in the page when it cannot, or when it stops.
import { lock, offerTest } from "./lock.js";

const show = (id, shown) => { const e = document.getElementById(id); if (e) e.hidden = !shown; };

// A fault in the program stops it as a trap. The case, which the page keeps beside the button, goes with the reload.
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

/** Runs the program with what `load` gives: the glue's `init`, the texts of the language, and the compiled module. */
export const start = async (load) => {
  show("boot-failed", false);
  show("boot-waiting", true);
  try {
    const { init, text, module } = await load();
    globalThis.article83 = { text };
    // WebKit makes no instance under `script-src 'none'`. So the program runs for the first time behind a lock that allows nothing else.
    lock("'wasm-unsafe-eval'");
    await init({ module_or_path: module });
    lock("'none'");
    offerTest();
  } catch (error) {
    console.error(error);
    show("boot-waiting", false);
    // Once the calculator has taken its place, the notice of a failed start is gone.
    const failed = document.getElementById("boot-failed");
    failed?.classList.remove("late");
    show(failed ? "boot-failed" : "crashed", true);
  }
};
