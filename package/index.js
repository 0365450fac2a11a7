import { load } from "./engine.js";

export { assess, assessMany, assessText, explain, FactError, parseAmount, parseProvisions, provisions, version } from "./engine.js";

await load(new URL("./article83.wasm", import.meta.url));
