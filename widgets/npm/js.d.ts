export type * from "./elements.js";

import "./quote.js";
import "./drift.js";
import "./margin-alert.js";
import "./schedule.js";
