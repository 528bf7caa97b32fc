// The elements as one would write them with React 19: a root in the shadow of each.
import "./drift.jsx";
import "./portfolio.jsx";
import "./quote.jsx";
