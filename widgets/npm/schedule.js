// Defines <chiffrage-schedule> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { schedule } from "./specs.js";

define(schedule, load);
