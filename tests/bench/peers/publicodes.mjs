// The cost of an employee by publicodes and the rules of mon-entreprise: contributions worked out from the law.
import Engine from "publicodes";
import rules from "modele-social";

const quiet = { log() {}, warn() {}, error: console.error };

export const engine = () => new Engine(rules, { logger: quiet });

/** Euros a month, charges included. */
export const employerCost = (engine, grossMonthly) => {
  engine.setSituation({ "salarié . contrat . salaire brut": `${grossMonthly} €/mois` });
  return engine.evaluate("salarié . coût total employeur").nodeValue;
};
