// Defines every element, the module inlined.
import { defineAll } from "./all.js";
import { load } from "./inline.js";

defineAll(load);
