export * from "./index.js";

/** The module: its address, its bytes, or compiled. */
export type Source = string | URL | Response | ArrayBuffer | ArrayBufferView<ArrayBuffer> | WebAssembly.Module;

/** Starts the module. The other functions work once this has been awaited. */
export declare function load(source: Source | Promise<Source>): Promise<void>;
