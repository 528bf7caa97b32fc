import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

/** Defines an element that shows a component, which is given its `value`, and `onChange` to change it. */
export const define = (tag, component, look) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  class ReactElement extends HTMLElement {
    #root;
    #value;
    #onChange = (change) => {
      this.value = change(this.#value);
      this.dispatchEvent(new CustomEvent("quote-input", { bubbles: true, composed: true, detail: this.#value }));
    };

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }
    get value() {
      return this.#value;
    }
    set value(value) {
      this.#value = value;
      this.#draw();
    }
    connectedCallback() {
      this.#root = createRoot(this.shadowRoot);
      // At once: a thousand roots that React draws as it finds time are painted a few at a time, four times as long in all.
      flushSync(() => this.#draw());
    }
    disconnectedCallback() {
      this.#root.unmount();
      this.#root = undefined;
    }
    #draw() {
      if (this.#value) this.#root?.render(createElement(component, { value: this.#value, onChange: this.#onChange }));
    }
  }
  customElements.define(tag, ReactElement);
};
