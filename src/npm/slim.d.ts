export * from "./chiffrage.js";

/** The address of chiffrage.wasm, its bytes, or the module already compiled. */
export declare function init(source: string | URL | BufferSource | WebAssembly.Module): Promise<void>;

/** The same without waiting, from bytes or a module. */
export declare function initSync(source: BufferSource | WebAssembly.Module): void;
