import { gauge } from "../content.js";
import { drift } from "../float.mjs";
import { DRIFT } from "../looks.js";
import { define } from "./element.js";
import { Icon } from "./icon.jsx";

const Drift = ({ value }) => {
  const { verdict, text, words, rate, landing, last, full, consumed, zones } = gauge(value, drift(value));
  return (
    <div className="drift" title="Usage interne">
      <div className={`status ${verdict.tone}`}>
        <Icon path={verdict.path} />
        <span className="hidden">{verdict.words}</span>
      </div>
      <div className="meter" role="meter" aria-label="Atterrissage" aria-valuemin={0} aria-valuemax={last} aria-valuenow={landing} aria-valuetext={text} style={{ "--full": full }}>
        <span className="track">
          {zones.map(([tone, from]) => (
            <span key={tone} className={`zone ${tone}`} style={{ "--from": from }} />
          ))}
        </span>
        <span className="consumed" style={{ "--from": consumed }} />
        <span className="pin" style={{ "--from": landing }} />
      </div>
      <span className="words">{words}</span>
      <span className="note">{rate}</span>
      <div>
        <p className="hidden" role="status" />
        <p className="hidden" role="alert" />
      </div>
    </div>
  );
};

define("react-drift", Drift, DRIFT);
