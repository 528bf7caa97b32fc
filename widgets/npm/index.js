// Defines every element, the module inlined.
import "./quote.js";
import "./drift.js";
import "./margin-alert.js";
import "./schedule.js";
