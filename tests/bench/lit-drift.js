// A row of the drift gauge as one would write it with Lit: the content of `<chiffrage-drift compact>`, computed in floats.
import { LitElement, css, html, svg } from "lit";

const number = (digits) => new Intl.NumberFormat("fr", { maximumFractionDigits: digits, minimumFractionDigits: 0 });
const days = number(1);
const percent = new Intl.NumberFormat("fr", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const STATUSES = {
  ok: ["Dans le budget", "M4 10.5 8.5 15 16 6"],
  drifting: ["En dérive", "M10 3.5 16.5 10 10 16.5 3.5 10zM10 7.5v3M10 12.6v.1"],
  alert: ["Sous le seuil", "M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.6v.1"],
  loss: ["À perte", "M7 3h6l4 4v6l-4 4H7l-4-4V7zM7 10h6"],
};

/** What the rule returns, in floats. */
const drift = ({ price, soldDays, cjm, consumedDays, remainingDays, threshold }) => {
  const landing = Number(consumedDays) + Number(remainingDays);
  const margin = Number(price) - landing * Number(cjm);
  const rate = (margin / Number(price)) * 100;
  const sold = ((Number(price) - soldDays * cjm) / Number(price)) * 100;
  const last = price / cjm;
  const full = Math.max(last * 1.18, landing * 1.1);
  const least = (price * (1 - threshold.pct / 100)) / cjm;
  const status = margin < 0 ? "loss" : rate < Number(threshold.pct) ? "alert" : landing > soldDays ? "drifting" : "ok";
  return { landing, over: landing - soldDays, rate, points: rate - sold, tjm: price / landing, full, least, last, status };
};

class LitDrift extends LitElement {
  static properties = { value: { attribute: false } };
  static styles = css`
    :host { display: block; font-variant-numeric: tabular-nums; }
    .drift { display: grid; grid-template-columns: auto minmax(5em, 1fr) auto auto; align-items: center; gap: 0 12px; min-height: 40px; }
    .icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .meter { position: relative; height: 10px; }
    .track { position: absolute; inset: 0; border-radius: 10px; overflow: hidden; }
    .zone, .consumed, .pin { position: absolute; inset-block: 0; }
    .zone { inset-inline: calc(100% * var(--from) / var(--full)) 0; background: color-mix(in srgb, var(--paint) 34%, white); }
    .ok { --paint: #0b6b46; } .watch { --paint: #8a5a00; } .alert, .loss { --paint: #b3261e; }
    .consumed { inset-block: 3px; width: calc(100% * var(--from) / var(--full)); background: #444; }
    .pin { inset-block: -7px; width: 4px; inset-inline-start: calc(100% * var(--from) / var(--full)); background: #171a23; }
    .words { font-weight: 650; white-space: nowrap; }
  `;

  render() {
    if (!this.value) return null;
    const { landing, over, rate, points, tjm, full, least, last, status } = drift(this.value);
    const [words, path] = STATUSES[status];
    const text = `Atterrissage ${days.format(landing)} j, ${over > 0 ? "+" : ""}${days.format(over)} j · TJM équivalent ${days.format(tjm)} € · marque ${percent.format(rate)} % (${percent.format(points)} pts)`;
    const zone = (name, from) => html`<span class="zone ${name}" style="--from: ${from}"></span>`;
    return html`<div class="drift" title="Usage interne">
      <div class="status ${status}">
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>
        <span class="hidden">${words}</span>
      </div>
      <div class="meter" role="meter" aria-label="Atterrissage" aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${landing}
        aria-valuetext=${text} style="--full: ${full}">
        <span class="track">${zone("ok", 0)}${zone("watch", this.value.soldDays)}${zone("alert", least)}${zone("loss", last)}</span>
        <span class="consumed" style="--from: ${this.value.consumedDays}"></span>
        <span class="pin" style="--from: ${landing}"></span>
      </div>
      <span class="words">${days.format(landing)} j (${over > 0 ? "+" : ""}${days.format(over)} j)</span>
      <span class="note">${percent.format(rate)} %</span>
      <div><p class="hidden" role="status"></p><p class="hidden" role="alert"></p></div>
    </div>`;
  }
}

customElements.define("lit-drift", LitDrift);
