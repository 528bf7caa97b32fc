// One instance and one ChiffrageError, whether the package is imported, required, or both.
export * from "./node.cjs";
