// Every element, from a module that an entry knows how to load.
import { define } from "./element.js";
import * as quote from "./quote-spec.js";
import * as drift from "./drift-spec.js";
import * as marginAlert from "./margin-alert-spec.js";
import * as schedule from "./schedule-spec.js";

export const defineAll = (load) => {
  for (const { tag, spec } of [quote, drift, marginAlert, schedule]) define(tag, spec, load);
};
