// Defines <chiffrage-drift> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { drift } from "./specs.js";

define(drift, load);
