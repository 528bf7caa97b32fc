import type { ChiffrageMarginAlertElement } from "./elements.js";

export type * from "./elements.js";

declare global {
  interface HTMLElementTagNameMap {
    "chiffrage-margin-alert": ChiffrageMarginAlertElement;
  }
}
