"use client";

// The elements as React components, 18 and 19: objects in, events out.
import { createElement, forwardRef, useEffect, useImperativeHandle, useRef } from "react";
import "./index.js";

const HANDLERS = {
  onChiffrageInput: "chiffrage-input",
  onChiffrageChange: "chiffrage-change",
  onChiffrageAlert: "chiffrage-alert",
  onChiffrageError: "chiffrage-error",
  onChiffrageReady: "chiffrage-ready",
};

/** What the host is given back while somebody types is no new value. */
const isShown = (element, value) => JSON.stringify(element.value ?? null) === JSON.stringify(value ?? null);

/** Of attributes that are there or not, `false` means absent, whatever React writes. */
const present = (flag) => (flag === false || flag === null ? undefined : flag);

const component = (tag) => {
  const Component = forwardRef(({ value, className, readonly, disabled, compact, ...props }, ref) => {
    const element = useRef(null);
    const handlers = useRef(props);
    useImperativeHandle(ref, () => element.current);
    useEffect(() => {
      handlers.current = props;
    });
    useEffect(() => {
      const { current } = element;
      const listeners = Object.entries(HANDLERS).map(([name, event]) => [event, (told) => handlers.current[name]?.(told)]);
      for (const [event, listener] of listeners) current.addEventListener(event, listener);
      return () => {
        for (const [event, listener] of listeners) current.removeEventListener(event, listener);
      };
    }, []);
    useEffect(() => {
      if (value !== undefined && !isShown(element.current, value)) element.current.value = value;
    }, [value]);
    const attributes = Object.entries(props).filter(([name]) => !(name in HANDLERS));
    return createElement(tag, {
      ...Object.fromEntries(attributes),
      ref: element,
      class: className,
      readonly: present(readonly),
      disabled: present(disabled),
      compact: present(compact),
    });
  });
  Component.displayName = tag;
  return Component;
};

export const ChiffrageQuote = /* @__PURE__ */ component("chiffrage-quote");
export const ChiffrageDrift = /* @__PURE__ */ component("chiffrage-drift");
export const ChiffrageMarginAlert = /* @__PURE__ */ component("chiffrage-margin-alert");
export const ChiffrageSchedule = /* @__PURE__ */ component("chiffrage-schedule");
