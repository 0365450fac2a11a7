// Loads the text of the page's language and the module, each against its hash, and starts the page. Says so in the page when it cannot.
const boot = document.getElementById("boot").dataset;
const preloaded = document.querySelector('link[rel="preload"][as="fetch"]');
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

show("boot-failed", false);
show("boot-waiting", true);
try {
  const text = async () => {
    const response = await fetch(boot.text, { integrity: boot.textIntegrity });
    if (!response.ok) throw new Error(response.status);
    return response.json();
  };
  const [{ default: init }, words] = await Promise.all([import(new URL(boot.js, document.baseURI)), text()]);
  globalThis.article83 = { text: words };
  await init({ module_or_path: fetch(boot.wasm, { integrity: preloaded.integrity }) });
} catch (error) {
  console.error(error);
  show("boot-waiting", false);
  // Once the calculator has taken its place, the notice of a failed start is gone.
  const failed = document.getElementById("boot-failed");
  failed?.classList.remove("late");
  show(failed ? "boot-failed" : "crashed", true);
}
