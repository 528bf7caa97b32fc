import type { ChiffrageDriftElement } from "./elements.js";

export type * from "./elements.js";

declare global {
  interface HTMLElementTagNameMap {
    "chiffrage-drift": ChiffrageDriftElement;
  }
}
