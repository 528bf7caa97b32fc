import { StrictMode, createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { price } from "chiffrage";
import { ChiffrageDrift } from "chiffrage-widgets/react";

document.body.dataset.tjm = price({ cjm: "420", targetTauxMarquePct: "25" }).tjm;
globalThis.told = [];

const App = () => {
  const [value, setValue] = useState({ price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" });
  const tell = ({ type, detail }) => {
    told.push([type, detail.value.remainingDays]);
    setValue(detail.value);
  };
  return h(ChiffrageDrift, { value, readonly: false, className: "drift", onChiffrageInput: tell, onChiffrageChange: tell });
};

createRoot(document.getElementById("root")).render(h(StrictMode, null, h(App)));
