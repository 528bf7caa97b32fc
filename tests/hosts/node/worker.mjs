import { Worker } from "node:worker_threads";

const text = 'import("chiffrage").then(({ price }) => console.log(price({ cjm: "420", targetTauxMarquePct: "25" }).tjm))';
new Worker(text, { eval: true });
