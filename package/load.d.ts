export * from "./index.js";

/** The module: where it is, its bytes, or compiled; or a promise of that. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/** Starts the module. Once it has been awaited, the other functions work. */
export declare function load(source: Source | Promise<Source>): Promise<void>;
