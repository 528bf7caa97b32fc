// Defines every element, the module inlined.
import { define } from "./element.js";
import { load } from "./inline.js";
import * as quote from "./quote-spec.js";

define(quote.tag, quote.spec, load);
