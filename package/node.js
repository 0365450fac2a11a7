import { readFileSync } from "node:fs";

import { start } from "./engine.js";

export { assess, assessMany, assessText, explain, FactError, parseAmount, parseProvisions, provisions, version } from "./engine.js";

start(readFileSync(new URL("./article83.wasm", import.meta.url)));
