// The style sheets of the Lit and the React elements.

const BASE = `
  :host { display: block; font-variant-numeric: tabular-nums; }
  .icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .ok { --tone: #0b6b46; } .watch { --tone: #8a5a00; } .alert, .loss { --tone: #b3261e; }
  .status { display: flex; align-items: center; gap: 8px; color: var(--tone); }
  .words { font-weight: 650; white-space: nowrap; }
  .note, small { color: #5c6270; font-size: 0.875em; }
`;

export const DRIFT = `${BASE}
  .drift { display: grid; grid-template-columns: auto minmax(5em, 1fr) auto auto; align-items: center; gap: 0 12px; min-height: 40px; }
  .meter { position: relative; height: 10px; }
  .track { position: absolute; inset: 0; border-radius: 10px; overflow: hidden; }
  .zone, .consumed, .pin { position: absolute; inset-block: 0; }
  .zone { inset-inline: calc(100% * var(--from) / var(--full)) 0; background: color-mix(in srgb, var(--tone) 34%, white); }
  .consumed { inset-block: 3px; width: calc(100% * var(--from) / var(--full)); background: #444; }
  .pin { inset-block: -7px; width: 4px; inset-inline-start: calc(100% * var(--from) / var(--full)); background: #171a23; }
`;

export const QUOTE = `${BASE}
  .desk { display: grid; grid-template-columns: minmax(0, 1fr) 20em; gap: 32px; align-items: start; }
  .main, .rows, .legend, .curves { display: grid; gap: 12px; }
  .row { display: grid; gap: 10px; padding: 16px; border: 1px solid #d5d8df; border-radius: 12px; }
  .head { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 10px; }
  .fields { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 10px; }
  .field { display: grid; font-size: 0.875em; }
  .field input, select { border: 0; border-bottom: 1px solid #8a909e; font: inherit; min-width: 0; }
  [inputmode] { text-align: end; }
  .box { display: flex; gap: 4px; }
  .amount { display: grid; justify-items: end; }
  .tool { border: 0; background: none; }
  .hero .value { font-size: 1.9em; font-weight: 700; }
  .figures { display: grid; gap: 8px; }
  .figure { display: flex; justify-content: space-between; }
  aside { padding: 20px; border-radius: 12px; background: #f5f6f8; display: grid; gap: 16px; }
  dl, dd, ul { margin: 0; padding: 0; list-style: none; }
  .bar { display: flex; gap: 2px; height: 14px; border-radius: 7px; overflow: hidden; }
  .bar span { flex: var(--share) 1 0; background: #adb0b8; }
  .bar .margin { background: #0b6b46; }
  .drawing { position: relative; padding-block: 4px; }
  .drawing .floor { position: absolute; inset-block: 0; width: 2px; background: #171a23; inset-inline-start: min(100%, calc(100% * var(--at) / var(--whole))); }
  .legend li, .ticks { display: flex; justify-content: space-between; }
  .curves { grid-template-columns: 1fr 1fr; }
  .plot { height: 84px; }
  .plot svg { width: 100%; height: 100%; overflow: visible; }
  .area { fill: #e5e9fb; } .axis { stroke: #d5d8df; fill: none; } .stroke { stroke: #2f4bd8; fill: none; }
  .ticks li { display: grid; justify-items: center; font-size: 0.8em; }
  .missed { color: #b3261e; }
`;

export const PORTFOLIO = `${BASE}
  .portfolio { display: grid; gap: 16px; }
  .chips { display: flex; gap: 8px; }
  .chip { display: inline-flex; align-items: center; gap: 6px; padding: 6px 13px; border: 1px solid #d5d8df; border-radius: 99px; background: none; font: inherit; }
  .chip[aria-pressed="true"] { border-color: currentColor; font-weight: 600; }
  .chip .icon { color: var(--tone); }
  .scroller { height: 520px; overflow: auto; border: 1px solid #d5d8df; border-radius: 12px; }
  .body { position: relative; height: calc(48px * var(--count)); }
  .window { position: absolute; inset-inline: 0; top: calc(48px * var(--first)); }
  .head, .project { display: grid; grid-template-columns: 11em minmax(0, 1fr) 12em 17em; align-items: center; gap: 0 16px; padding-inline: 16px; border-bottom: 1px solid #d5d8df; }
  .project { height: 48px; box-sizing: border-box; }
  .head { position: sticky; top: 0; z-index: 1; height: 40px; background: white; }
  .sort { border: 0; background: none; font: inherit; text-align: start; }
  .mark { display: flex; align-items: center; gap: 7px; color: var(--tone); font-weight: 600; }
  .title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .rates, .shortfall { text-align: end; white-space: nowrap; }
  .shortfall small { display: block; }
  .project.loss { background: #fbeeed; }
`;
