import { price } from "chiffrage";

export default {
  test() {
    console.log(price({ cjm: "420", targetTauxMarquePct: "25" }).tjm);
  },
};
