import { html, svg } from "lit";

export const icon = (path) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
