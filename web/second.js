// The way by which the program asks for its second part; `start.js` has it.
export const __wasm_split_load_second = (callback, data) => globalThis.article83.second(callback, data);
