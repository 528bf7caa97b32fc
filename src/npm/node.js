// One instance and one ChiffrageError, whether the package is imported, required, or both. The module is inlined here too: what
// bundles a server moves scripts away from the files beside them.
export * from "./node.cjs";
