// Loads the parts of the program and the texts of the page's language, checks each against its hash, and starts the page.
import { start } from "./start.js";

start(async () => {
  const { js, second, secondIntegrity, secondText, secondTextIntegrity, text, textIntegrity, wasm, wasmIntegrity } =
    document.getElementById("boot").dataset;
  const load = (address, hash) => fetch(address, { integrity: hash });
  const read = async (address, hash) => (await load(address, hash)).json();
  const part = async (address, hash) => WebAssembly.compile(await (await load(address, hash)).arrayBuffer());
  const [glue, words, module] = await Promise.all([
    import(new URL(js, document.baseURI)),
    read(text, textIntegrity),
    part(wasm, wasmIntegrity),
  ]);
  return {
    init: glue.default,
    text: words,
    module,
    second: async () => {
      const texts = read(secondText, secondTextIntegrity);
      // Whether they came is asked once the part is compiled: the last lock, which follows, would refuse that.
      texts.catch(() => {});
      return [await part(second, secondIntegrity), await texts];
    },
  };
});
