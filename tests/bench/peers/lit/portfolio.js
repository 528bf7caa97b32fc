import { LitElement, html, unsafeCSS } from "lit";
import { COLUMNS, FIRST, ROW, SIGHT, STATUSES, asked, folded, rowsOf, shown } from "../content.js";
import { marginAlert } from "../float.mjs";
import { PORTFOLIO } from "../looks.js";
import { icon } from "./icon.js";

const line = (row, place) => {
  const { tone, words, path } = STATUSES[row.status];
  const { rates, shortfall, remedy } = shown(row);
  return html`<div class="project ${tone}" role="row" aria-rowindex=${place + 2}>
    <span class="mark" role="cell">${icon(path)}<span>${words}</span></span>
    <span class="title" role="cell">${row.name}</span>
    <span class="rates" role="cell">${rates}</span>
    <span class="shortfall" role="cell">${shortfall}<small>${remedy}</small></span>
  </div>`;
};

class LitPortfolio extends LitElement {
  static properties = { value: { attribute: false }, view: { state: true }, first: { state: true } };
  static styles = unsafeCSS(PORTFOLIO);

  constructor() {
    super();
    this.view = FIRST;
    this.first = 0;
  }

  willUpdate(changed) {
    if (!this.value) return;
    if (changed.has("value")) this.rows = rowsOf(this.value.projects, marginAlert);
    if (changed.has("value") || changed.has("view")) this.found = asked(this.rows, this.view);
  }

  #ask(changes) {
    this.view = { ...this.view, ...changes };
  }

  #chip([status, { tone, words, path }]) {
    const count = this.rows.filter((row) => row.status === status).length;
    const is = this.view.status === status;
    if (!count) return null;
    return html`<button class="chip ${tone}" type="button" aria-pressed=${is} @click=${() => this.#ask({ status: is ? null : status })}>
      ${icon(path)}${words} <b>${count}</b></button>`;
  }

  #column([name, words]) {
    const { order, reversed } = this.view;
    const sorted = order === name ? (reversed ? "descending" : "ascending") : "none";
    return html`<div class="column" role="columnheader" aria-sort=${sorted}>
      <button class="sort" type="button" @click=${() => this.#ask({ order: name, reversed: order === name && !reversed })}>${words}</button>
    </div>`;
  }

  render() {
    if (!this.value) return null;
    const { found, first } = this;
    const sight = found.slice(first, first + SIGHT);
    return html`<div class="portfolio">
      <h2>Portefeuille</h2>
      <div class="chips" role="group" aria-label="Filtrer">${Object.entries(STATUSES).map((status) => this.#chip(status))}</div>
      <label>Rechercher <input type="search" autocomplete="off" @input=${(event) => this.#ask({ search: folded(event.target.value) })}></label>
      <div class="scroller" tabindex="0" @scroll=${(event) => (this.first = Math.max(0, Math.trunc(event.target.scrollTop / ROW / 6) * 6 - 6))}>
        <p class="hidden">Projets : ${found.length}</p>
        <div role="table" aria-label="Portefeuille" aria-rowcount=${found.length + 1}>
          <div class="head" role="row">${COLUMNS.map((column) => this.#column(column))}</div>
          <div class="body" style="--count: ${found.length}">
            <div class="window" role="rowgroup" style="--first: ${first}">${sight.map((row, index) => line(row, first + index))}</div>
          </div>
        </div>
      </div>
      <p class="hidden" role="status"></p>
    </div>`;
  }
}

customElements.define("lit-portfolio", LitPortfolio);
