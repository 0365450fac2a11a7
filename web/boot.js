// Loads the parts of the program and the texts of the page's language, checks each against its hash, and starts the page.
import { start } from "./start.js";

start(async () => {
  const { js, second, secondIntegrity, text, textIntegrity, wasm, wasmIntegrity } = document.getElementById("boot").dataset;
  const load = (address, hash) => fetch(address, { integrity: hash });
  const part = async (address, hash) => WebAssembly.compile(await (await load(address, hash)).arrayBuffer());
  const [glue, words, module] = await Promise.all([
    import(new URL(js, document.baseURI)),
    load(text, textIntegrity).then((response) => response.json()),
    part(wasm, wasmIntegrity),
  ]);
  return { init: glue.default, text: words, module, second: () => part(second, secondIntegrity) };
});
