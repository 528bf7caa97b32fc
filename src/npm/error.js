// The error of a bad input.

/** Thrown for any bad input; `path` is a JSON pointer into it. */
export class ChiffrageError extends Error {
  constructor({ message, ...where }) {
    super(message);
    Object.assign(this, where);
  }
}
Object.defineProperty(ChiffrageError.prototype, "name", { value: "ChiffrageError" });

/** A crossing that throws its refusals, which the module gives as JSON text, as errors. */
export const refusing = (crossing) => (...values) => {
  try {
    return crossing(...values);
  } catch (fault) {
    throw typeof fault === "string" ? new ChiffrageError(JSON.parse(fault)) : fault;
  }
};
