import type { ChiffrageScheduleElement } from "./elements.js";

export type * from "./elements.js";

declare global {
  interface HTMLElementTagNameMap {
    "chiffrage-schedule": ChiffrageScheduleElement;
  }
}
