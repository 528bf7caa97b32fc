import { memo, useCallback, useMemo } from "react";
import { BASES, LINE_FIELDS, MODES, MORE_FIELDS, RATES, TERMS, TOOLS, blankLine, desk, money, ratesOf } from "../content.js";
import { quote } from "../float.mjs";
import { QUOTE } from "../looks.js";
import { define } from "./element.js";
import { Icon } from "./icon.jsx";

const decimal = (text) => text.replace(",", ".") || undefined;

const Field = ({ name, label, unit, value = "", change }) => (
  <label className="field">
    {label}
    <span className="box">
      <input type="text" inputMode="decimal" autoComplete="off" data-name={name} value={value} onChange={(event) => change(name, decimal(event.target.value))} />
      <span aria-hidden="true">{unit}</span>
    </span>
  </label>
);

const Choice = ({ label, options, value, change }) => (
  <select aria-label={label} value={value} onChange={(event) => change(event.target.value)}>
    {options.map(([option, words]) => (
      <option key={option} value={option}>
        {words}
      </option>
    ))}
  </select>
);

/** Drawn again only when something of its own is other: its figures come as texts. */
const Line = memo(({ line, at, amount, tauxMarquePct, tauxMargePct, coefficient, edit }) => {
  const rates = { tauxMarquePct, tauxMargePct, coefficient };
  const change = (name, value) => edit((lines) => lines.with(at, { ...lines[at], [name]: value }));
  return (
    <div className="row line" role="group" aria-label={`Ligne ${at + 1}`}>
      <div className="head">
        <input type="text" aria-label="Désignation" value={line.label} onChange={(event) => change("label", event.target.value)} />
        <Choice label="Mode" options={MODES} value={line.mode} change={(mode) => change("mode", mode)} />
        <div className="tools">
          {TOOLS.map(([name, path, act]) => (
            <button key={name} className="tool" type="button" aria-label={name} title={name} onClick={() => edit((lines) => act(lines, at))}>
              <Icon path={path} />
            </button>
          ))}
        </div>
      </div>
      <div className="fields">
        {LINE_FIELDS[line.mode].map(([name, label, unit]) => (
          <Field key={name} name={name} label={label} unit={unit} value={line[name]} change={change} />
        ))}
        <div className="amount">
          <span>Montant</span>
          <span className="value">{amount}</span>
        </div>
      </div>
      <div className="fields">
        {RATES.map(([name, label, unit]) => (
          <label key={name} className="field">
            {label}
            <span className="box">
              <input type="text" inputMode="decimal" readOnly value={rates[name]} />
              <span aria-hidden="true">{unit}</span>
            </span>
          </label>
        ))}
      </div>
      <div className="fields">
        {MORE_FIELDS.map(([name, label]) => (
          <label key={name} className="field">
            {label}
            <input type="text" placeholder="facultatif" value={line[name] ?? ""} onChange={(event) => change(name, event.target.value)} />
          </label>
        ))}
      </div>
    </div>
  );
});

const Figures = ({ of }) => (
  <dl className="figures">
    {of.map(([name, value]) => (
      <div key={name} className="figure">
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Curve = ({ of: { name, points, line, axis, area } }) => (
  <figure className="sensitivity">
    <figcaption>{name}</figcaption>
    <div className="plot" aria-hidden="true">
      <svg viewBox="0 0 1200 100" preserveAspectRatio="none">
        <path className="area" d={area} />
        <path className="axis" d={axis} />
        <path className="stroke" d={line} />
      </svg>
    </div>
    <ul className="ticks">
      {points.map(({ at, shown, missed }) => (
        <li key={at} className={missed ? "missed" : undefined}>
          <span>{at}</span>
          <b>{shown}</b>
        </li>
      ))}
    </ul>
  </figure>
);

const Composition = ({ whole, floor, parts, legend }) => (
  <figure className="composition">
    <figcaption>Composition du prix</figcaption>
    <div className="drawing" aria-hidden="true" style={{ "--whole": whole }}>
      <div className="bar">
        {parts.map(([tone, , share]) => (
          <span key={tone} className={tone} style={{ "--share": share }} />
        ))}
      </div>
      <span className="floor" style={{ "--at": floor }} />
    </div>
    <ul className="legend">
      {legend.map(([tone, name, amount]) => (
        <li key={tone}>
          <span className={`swatch ${tone}`} aria-hidden="true" />
          <span>{name}</span>
          <span>{amount}</span>
        </li>
      ))}
    </ul>
  </figure>
);

const Quote = ({ value, onChange }) => {
  const result = useMemo(() => quote(value), [value]);
  const { total, taxes, verdict, threshold, figures, curves, ...composition } = useMemo(() => desk(value, result), [value, result]);
  const edit = useCallback((change) => onChange((value) => ({ ...value, lines: change(value.lines) })), [onChange]);
  const change = (name, given) => onChange((value) => ({ ...value, [name]: given }));
  const limit = (changes) => change("threshold", { ...value.threshold, ...changes });
  return (
    <div className="desk">
      <div className="main">
        <section>
          <h3>Prestations</h3>
          <div className="rows">
            {value.lines.map((line, at) => (
              <Line key={at} line={line} at={at} amount={money(result.lines[at].revenue)} {...ratesOf(result.lines[at])} edit={edit} />
            ))}
          </div>
          <button type="button" onClick={() => edit((lines) => [...lines, blankLine()])}>
            Ajouter
          </button>
        </section>
        <section>
          <h3>Conditions</h3>
          <div className="row fields">
            {TERMS.map(([name, label]) => (
              <Field key={name} name={name} label={label} unit="%" value={value[name]} change={change} />
            ))}
            <Field name="pct" label="Seuil" unit="%" value={value.threshold.pct} change={(_, pct) => limit({ pct })} />
            <Choice label="Calculé sur" options={BASES} value={value.threshold.basis} change={(basis) => limit({ basis })} />
          </div>
        </section>
        <section>
          <h3>Sensibilité de la marge</h3>
          <div className="curves">
            {curves.map((curve) => (
              <Curve key={curve.name} of={curve} />
            ))}
          </div>
        </section>
      </div>
      <aside>
        <div className="hero">
          <span>Total HT</span> <span className="value">{total}</span>
        </div>
        <Figures of={taxes} />
        <div className={`status ${verdict.tone}`}>
          <Icon path={verdict.path} />
          <span className="words">{verdict.words}</span>
          <span className="note">{threshold}</span>
        </div>
        <Composition {...composition} />
        <Figures of={figures} />
      </aside>
      <p className="hidden" role="status" />
    </div>
  );
};

define("react-quote", Quote, QUOTE);
