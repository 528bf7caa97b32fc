// Defines <chiffrage-margin-alert> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { marginAlert } from "./specs.js";

define(marginAlert, load);
