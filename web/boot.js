// Loads the module and the texts of the page's language, checks each against its hash, and starts the page.
import { start } from "./start.js";

start(async () => {
  const { js, text, textIntegrity, wasm, wasmIntegrity } = document.getElementById("boot").dataset;
  const load = (address, hash) => fetch(address, { integrity: hash });
  const [glue, words, module] = await Promise.all([
    import(new URL(js, document.baseURI)),
    load(text, textIntegrity).then((response) => response.json()),
    load(wasm, wasmIntegrity).then((response) => response.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes)),
  ]);
  return { init: glue.default, text: words, module };
});
