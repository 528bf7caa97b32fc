import { useMemo, useState } from "react";
import { COLUMNS, FIRST, ROW, SIGHT, STATUSES, asked, folded, rowsOf, shown } from "../content.js";
import { marginAlert } from "../float.mjs";
import { PORTFOLIO } from "../looks.js";
import { define } from "./element.js";
import { Icon } from "./icon.jsx";

const Line = ({ row, place }) => {
  const { tone, words, path } = STATUSES[row.status];
  const { rates, shortfall, remedy } = shown(row);
  return (
    <div className={`project ${tone}`} role="row" aria-rowindex={place + 2}>
      <span className="mark" role="cell">
        <Icon path={path} />
        <span>{words}</span>
      </span>
      <span className="title" role="cell">
        {row.name}
      </span>
      <span className="rates" role="cell">
        {rates}
      </span>
      <span className="shortfall" role="cell">
        {shortfall}
        <small>{remedy}</small>
      </span>
    </div>
  );
};

const Chip = ({ status, count, pressed, onClick }) => {
  const { tone, words, path } = STATUSES[status];
  return (
    <button className={`chip ${tone}`} type="button" aria-pressed={pressed} onClick={onClick}>
      <Icon path={path} />
      {words} <b>{count}</b>
    </button>
  );
};

const Column = ({ name, words, view: { order, reversed }, ask }) => (
  <div className="column" role="columnheader" aria-sort={order === name ? (reversed ? "descending" : "ascending") : "none"}>
    <button className="sort" type="button" onClick={() => ask({ order: name, reversed: order === name && !reversed })}>
      {words}
    </button>
  </div>
);

const Portfolio = ({ value: { projects } }) => {
  const [view, setView] = useState(FIRST);
  const [first, setFirst] = useState(0);
  const rows = useMemo(() => rowsOf(projects, marginAlert), [projects]);
  const found = useMemo(() => asked(rows, view), [rows, view]);
  const counts = useMemo(() => Object.keys(STATUSES).map((status) => [status, rows.filter((row) => row.status === status).length]), [rows]);
  const ask = (changes) => setView((view) => ({ ...view, ...changes }));
  return (
    <div className="portfolio">
      <h2>Portefeuille</h2>
      <div className="chips" role="group" aria-label="Filtrer">
        {counts
          .filter(([, count]) => count)
          .map(([status, count]) => (
            <Chip key={status} status={status} count={count} pressed={view.status === status} onClick={() => ask({ status: view.status === status ? null : status })} />
          ))}
      </div>
      <label>
        Rechercher <input type="search" autoComplete="off" onInput={(event) => ask({ search: folded(event.target.value) })} />
      </label>
      <div className="scroller" tabIndex={0} onScroll={(event) => setFirst(Math.max(0, Math.trunc(event.currentTarget.scrollTop / ROW / 6) * 6 - 6))}>
        <p className="hidden">Projets : {found.length}</p>
        <div role="table" aria-label="Portefeuille" aria-rowcount={found.length + 1}>
          <div className="head" role="row">
            {COLUMNS.map(([name, words]) => (
              <Column key={name} name={name} words={words} view={view} ask={ask} />
            ))}
          </div>
          <div className="body" style={{ "--count": found.length }}>
            <div className="window" role="rowgroup" style={{ "--first": first }}>
              {found.slice(first, first + SIGHT).map((row, index) => (
                <Line key={row.id} row={row} place={first + index} />
              ))}
            </div>
          </div>
        </div>
      </div>
      <p className="hidden" role="status" />
    </div>
  );
};

define("react-portfolio", Portfolio, PORTFOLIO);
