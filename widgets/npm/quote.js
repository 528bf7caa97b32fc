// Defines <chiffrage-quote> alone, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import { quote } from "./specs.js";

define(quote, load);
