import { useRef } from "react";
import { ChiffrageDrift, type ChiffrageDriftElement } from "chiffrage-widgets/react";

export const Component = () => {
  const ref = useRef<ChiffrageDriftElement>(null);
  return (
    <>
      <ChiffrageDrift
        ref={ref}
        value={{ price: "45600", soldDays: 38, cjm: 650, consumedDays: 30 }}
        readonly={false}
        audience="internal"
        className="drift"
        onChiffrageChange={({ detail }) => detail.result?.landingDays.length}
      />
      {/* @ts-expect-error: a total is no price */}
      <ChiffrageDrift value={{ total: "45600" }} />
      <chiffrage-drift price="45600" sold-days={38} locale="en" className="drift" disabled={false} />
      <chiffrage-drift value={{ price: "45600", soldDays: 38, cjm: 650, consumedDays: 30 }} />
      {/* @ts-expect-error: a total is no price */}
      <chiffrage-drift value={{ total: "45600" }} />
    </>
  );
};
