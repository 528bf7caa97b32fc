import { LitElement, html, unsafeCSS } from "lit";
import { gauge } from "../content.js";
import { drift } from "../float.mjs";
import { DRIFT } from "../looks.js";
import { icon } from "./icon.js";

class LitDrift extends LitElement {
  static properties = { value: { attribute: false } };
  static styles = unsafeCSS(DRIFT);

  render() {
    if (!this.value) return null;
    const { verdict, text, words, rate, landing, last, full, consumed, zones } = gauge(this.value, drift(this.value));
    return html`<div class="drift" title="Usage interne">
      <div class="status ${verdict.tone}">${icon(verdict.path)}<span class="hidden">${verdict.words}</span></div>
      <div class="meter" role="meter" aria-label="Atterrissage" aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${landing}
        aria-valuetext=${text} style="--full: ${full}">
        <span class="track">${zones.map(([tone, from]) => html`<span class="zone ${tone}" style="--from: ${from}"></span>`)}</span>
        <span class="consumed" style="--from: ${consumed}"></span>
        <span class="pin" style="--from: ${landing}"></span>
      </div>
      <span class="words">${words}</span>
      <span class="note">${rate}</span>
      <div><p class="hidden" role="status"></p><p class="hidden" role="alert"></p></div>
    </div>`;
  }
}

customElements.define("lit-drift", LitDrift);
