// Defines <chiffrage-schedule> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { spec, tag } from "./schedule-spec.js";

define(tag, spec, load);
