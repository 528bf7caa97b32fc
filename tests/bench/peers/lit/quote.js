import { LitElement, html, unsafeCSS } from "lit";
import { BASES, LINE_FIELDS, MODES, MORE_FIELDS, RATES, TERMS, TOOLS, blankLine, desk, money, ratesOf } from "../content.js";
import { quote } from "../float.mjs";
import { QUOTE } from "../looks.js";
import { icon } from "./icon.js";

const decimal = (text) => text.replace(",", ".") || undefined;

const field = (name, label, unit, value, change) => html`<label class="field">${label}
  <span class="box"><input type="text" inputmode="decimal" autocomplete="off" .value=${value ?? ""} data-name=${name}
    @input=${(event) => change(name, decimal(event.target.value))}><span aria-hidden="true">${unit}</span></span>
</label>`;

const choice = (label, options, value, change) => html`<select aria-label=${label} @change=${(event) => change(event.target.value)}>
  ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}
</select>`;

const figure = ([name, value]) => html`<div class="figure"><dt>${name}</dt><dd>${value}</dd></div>`;

const curve = ({ name, points, line, axis, area }) => html`<figure class="sensitivity">
  <figcaption>${name}</figcaption>
  <div class="plot" aria-hidden="true"><svg viewBox="0 0 1200 100" preserveAspectRatio="none">
    <path class="area" d=${area}></path><path class="axis" d=${axis}></path><path class="stroke" d=${line}></path>
  </svg></div>
  <ul class="ticks">${points.map(({ at, shown, missed }) => html`<li class=${missed ? "missed" : ""}><span>${at}</span><b>${shown}</b></li>`)}</ul>
</figure>`;

class LitQuote extends LitElement {
  static properties = { value: { attribute: false } };
  static styles = unsafeCSS(QUOTE);

  willUpdate() {
    if (this.value) this.result = quote(this.value);
  }

  #change(changes) {
    this.value = { ...this.value, ...changes };
    this.dispatchEvent(new CustomEvent("quote-input", { bubbles: true, composed: true, detail: this.value }));
  }

  #line(line, at) {
    const { lines } = this.value;
    const change = (name, value) => this.#change({ lines: lines.with(at, { ...line, [name]: value }) });
    const found = this.result.lines[at];
    const rates = ratesOf(found);
    return html`<div class="row line" role="group" aria-label="Ligne ${at + 1}">
      <div class="head">
        <input type="text" aria-label="Désignation" .value=${line.label} @input=${(event) => change("label", event.target.value)}>
        ${choice("Mode", MODES, line.mode, (mode) => change("mode", mode))}
        <div class="tools">${TOOLS.map(([name, path, edit]) => html`<button class="tool" type="button" aria-label=${name} title=${name}
          @click=${() => this.#change({ lines: edit(lines, at) })}>${icon(path)}</button>`)}</div>
      </div>
      <div class="fields">
        ${LINE_FIELDS[line.mode].map(([name, label, unit]) => field(name, label, unit, line[name], change))}
        <div class="amount"><span>Montant</span><span class="value">${money(found.revenue)}</span></div>
      </div>
      <div class="fields">${RATES.map(([name, label, unit]) => html`<label class="field">${label}
        <span class="box"><input type="text" inputmode="decimal" readonly .value=${rates[name]}><span aria-hidden="true">${unit}</span></span></label>`)}</div>
      <div class="fields">${MORE_FIELDS.map(([name, label]) => html`<label class="field">${label}
        <input type="text" placeholder="facultatif" .value=${line[name] ?? ""} @input=${(event) => change(name, event.target.value)}></label>`)}</div>
    </div>`;
  }

  render() {
    if (!this.value) return null;
    const { value, result } = this;
    const { total, taxes, verdict, threshold, whole, floor, parts, legend, figures, curves } = desk(value, result);
    const change = (name, given) => this.#change({ [name]: given });
    const limit = (changes) => this.#change({ threshold: { ...value.threshold, ...changes } });
    return html`<div class="desk">
      <div class="main">
        <section><h3>Prestations</h3>
          <div class="rows">${value.lines.map((line, at) => this.#line(line, at))}</div>
          <button type="button" @click=${() => change("lines", [...value.lines, blankLine()])}>Ajouter</button>
        </section>
        <section><h3>Conditions</h3><div class="row fields">
          ${TERMS.map(([name, label]) => field(name, label, "%", value[name], change))}
          ${field("pct", "Seuil", "%", value.threshold.pct, (_, pct) => limit({ pct }))}
          ${choice("Calculé sur", BASES, value.threshold.basis, (basis) => limit({ basis }))}
        </div></section>
        <section><h3>Sensibilité de la marge</h3><div class="curves">${curves.map(curve)}</div></section>
      </div>
      <aside>
        <div class="hero"><span>Total HT</span> <span class="value">${total}</span></div>
        <dl class="figures">${taxes.map(figure)}</dl>
        <div class="status ${verdict.tone}">${icon(verdict.path)}<span class="words">${verdict.words}</span><span class="note">${threshold}</span></div>
        <figure class="composition"><figcaption>Composition du prix</figcaption>
          <div class="drawing" aria-hidden="true" style="--whole: ${whole}">
            <div class="bar">${parts.map(([tone, , share]) => html`<span class=${tone} style="--share: ${share}"></span>`)}</div>
            <span class="floor" style="--at: ${floor}"></span>
          </div>
          <ul class="legend">${legend.map(([tone, name, amount]) => html`<li><span class="swatch ${tone}" aria-hidden="true"></span><span>${name}</span><span>${amount}</span></li>`)}</ul>
        </figure>
        <dl class="figures">${figures.map(figure)}</dl>
      </aside>
      <p class="hidden" role="status"></p>
    </div>`;
  }
}

customElements.define("lit-quote", LitQuote);
