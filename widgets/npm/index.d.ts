import type { ChiffrageQuoteElement } from "./elements.js";

export type * from "./elements.js";

declare global {
  interface HTMLElementTagNameMap {
    "chiffrage-quote": ChiffrageQuoteElement;
  }
}
