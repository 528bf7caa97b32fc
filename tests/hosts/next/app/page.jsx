import { price } from "chiffrage";
import { Drift } from "./drift";

export default function Page() {
  const { tjm } = price({ cjm: "420", targetTauxMarquePct: "25" });
  return <Drift tjm={tjm} />;
}
