// The elements as one would write them with Lit.
import "./drift.js";
import "./portfolio.js";
import "./quote.js";
