// The rules from Node.js: objects in, objects out. With the package: `npm install chiffrage`, then `node node.mjs`.
import { callText, ChiffrageError, quote } from "chiffrage";

const proposal = {
  lines: [{ mode: "regie", label: "Conseil", tjm: "1200", days: 38, cjm: "650" }],
  threshold: { pct: 18, basis: "taux_marque" },
};
const { revenue, margin, tauxMarquePct, check } = quote(proposal);
console.log(`revenue ${revenue} €, margin ${margin} €, taux de marque ${tauxMarquePct} %`);
console.log(`floor price ${check.floorRevenue} €, discount up to ${check.maxDiscountPct} %`);

try {
  quote({ ...proposal, threshold: { pct: 120, basis: "taux_marque" } });
} catch (error) {
  if (!(error instanceof ChiffrageError)) throw error;
  console.log(`${error.code} at ${error.path}: ${error.message}`);
}

// JSON text, as a file or a request holds it, goes in and comes out as it is.
console.log(callText("price", '{"cjm": "420", "targetTauxMarquePct": "25"}'));
