"use client";

import { useEffect, useState } from "react";
import { ChiffrageDrift } from "chiffrage-widgets/react";

export function Drift({ tjm }) {
  const [value, setValue] = useState({ price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" });
  useEffect(() => {
    document.body.dataset.tjm = tjm;
    globalThis.told ??= [];
  }, [tjm]);
  const tell = ({ type, detail }) => {
    globalThis.told.push([type, detail.value.remainingDays]);
    setValue(detail.value);
  };
  return <ChiffrageDrift value={value} onChiffrageInput={tell} onChiffrageChange={tell} />;
}
