export * from "./chiffrage.js";

/** Settles once the functions can be called; rejects if the module cannot be fetched. */
export declare const ready: Promise<void>;
