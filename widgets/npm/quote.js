// Defines <chiffrage-quote>, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { tag, spec } from "./quote-spec.js";

define(tag, spec, load);
