export * from "./chiffrage.js";
