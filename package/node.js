// For Node.js: the module is read from the disk, and there before anything else runs.

import { readFileSync } from "node:fs";

import { start } from "./engine.js";

export { assess, assessMany, FactError, parseAmount, provisions, version } from "./engine.js";

start(readFileSync(new URL("./article83.wasm", import.meta.url)));
