// Defines <chiffrage-drift> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { spec, tag } from "./drift-spec.js";

define(tag, spec, load);
