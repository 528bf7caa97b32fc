// Defines <chiffrage-margin-alert> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { spec, tag } from "./margin-alert-spec.js";

define(tag, spec, load);
