// How an input crosses into the module: as it is.
export { call as cross } from "./core.js";
