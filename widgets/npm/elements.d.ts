/** A decimal as text ("1200.50"), or a number, which is read by its shortest decimal text. */
type DecimalInput = string | number;

/** What keeps a value from having a result. */
export interface Problem {
  readonly code: string;
  /** A JSON pointer into the value. */
  readonly path: string;
  readonly message: string;
}

/** What all the elements have in common. */
export interface ChiffrageElement<Value, Result> extends HTMLElement {
  get value(): Value | null;
  /** Through JSON: a framework's proxy will do. */
  set value(value: Value | null | undefined);
  /** Deeply frozen; null while the value has no result. */
  readonly result: Result | null;
  readonly errors: readonly Problem[];
  /** Resolves once the page shows the last change; waits for the module. */
  readonly updateComplete: Promise<void>;
  locale: string;
  audience: "client" | "internal";
  readonly: boolean;
  compact: boolean;
  name: string;
  loading: "eager" | "lazy";
  currency: string;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  toJSON(): Value | null;
  /** Back to the last value the page gave. */
  reset(): void;
  toCSV(): string;
  toTable(): { html: string; text: string };
  /** The state in the fragment of an address, which no server receives. */
  shareUrl(base?: string | URL): string;
}

export interface ChangeDetail<Value, Result> {
  value: Value;
  /** null while the value has no result. */
  result: Result | null;
}

/** `QuoteInput & { schedule?: ScheduleInput }` of the package `chiffrage`. */
export interface QuoteValue {
  lines: ({ label: string; phase?: string; discountPct?: DecimalInput } & Record<string, unknown>)[];
  extraCosts?: { label: string; cost: DecimalInput; rebilled?: DecimalInput }[];
  discountPct?: DecimalInput;
  vatPct?: DecimalInput;
  threshold?: { pct: DecimalInput; basis?: "taux_marque" | "taux_marge" };
  schedule?: Record<string, unknown>;
  scenarios?: unknown;
  salaries?: unknown;
}

/** `Quote & { schedule?: Schedule }`, or for a client `ClientQuote & { schedule?: Schedule }`, of the package `chiffrage`. */
export interface QuoteResult {
  readonly revenue: string;
  readonly discount: string;
  readonly vat: string;
  readonly totalInclVat: string;
  readonly lines: readonly Record<string, unknown>[];
  readonly [figure: string]: unknown;
}

/** A rate accepted at least, with what it is a rate of. */
export interface Threshold {
  pct: DecimalInput;
  basis?: "taux_marque" | "taux_marge";
}

/** `DriftInput` of the package `chiffrage`. */
export interface DriftValue {
  price: DecimalInput;
  soldDays: DecimalInput;
  cjm: DecimalInput;
  consumedDays: DecimalInput;
  remainingDays?: DecimalInput;
  extraCosts?: { budget?: DecimalInput; consumed?: DecimalInput; remaining?: DecimalInput };
  threshold?: Threshold;
  tolerancePct?: DecimalInput;
  start?: string;
  end?: string;
  /** With start and end but no asOf: today. */
  asOf?: string;
  budgetLines?: { label: string; budget: DecimalInput; consumed: DecimalInput }[];
  envelope?: DecimalInput;
}

/** `Drift` of the package `chiffrage`. */
export interface DriftResult {
  readonly landingDays: string;
  readonly driftDays: string;
  readonly tjmEquivalent: string;
  readonly status: "on_track" | "drifting" | "alert" | "loss";
  readonly [figure: string]: unknown;
}

export interface Position {
  revenue: DecimalInput;
  cost: DecimalInput;
  days?: DecimalInput;
}

/** `MarginAlertInput` of the package `chiffrage`. */
export interface MarginAlertValue {
  threshold: Threshold;
  watchPts?: DecimalInput;
  signed: Position;
  production?: Position;
  invoiced?: Position;
}

/** A project of a portfolio. */
export type MarginAlertProject = { id: string | number; name: string } & MarginAlertValue;

/** `MarginAlert` of the package `chiffrage`. */
export interface MarginAlertResult {
  readonly status: "ok" | "watch" | "alert" | "loss";
  readonly [figure: string]: unknown;
}

/** In the order of the projects; one that fails does not stop the others, and its error's path is its own. */
export interface PortfolioResult {
  readonly projects: readonly ({ readonly id: string | number } & (
    | { readonly ok: true; readonly value: MarginAlertResult }
    | { readonly ok: false; readonly error: Problem }
  ))[];
}

/** `ScheduleInput` of the package `chiffrage`, or the input of its `checkSchedule`. */
export type ScheduleValue =
  | ({ kind: "milestones" | "equal" | "retainer" | "time" } & Record<string, unknown>)
  | { total: DecimalInput; installments: { label?: string; pct?: DecimalInput; amount: DecimalInput }[] };

/** `Schedule` of the package `chiffrage`, or what its `checkSchedule` returns. */
export type ScheduleResult = Readonly<Record<string, unknown>>;

export interface ChiffrageQuoteElement extends ChiffrageElement<QuoteValue | QuoteResult, QuoteResult> {}
export interface ChiffrageDriftElement extends ChiffrageElement<DriftValue, DriftResult> {}
export interface ChiffrageMarginAlertElement
  extends ChiffrageElement<MarginAlertValue | { projects: MarginAlertProject[] }, MarginAlertResult | PortfolioResult> {}
export interface ChiffrageScheduleElement extends ChiffrageElement<ScheduleValue, ScheduleResult> {}

export interface ChiffrageEvents {
  "chiffrage-input": CustomEvent<ChangeDetail<unknown, unknown>>;
  "chiffrage-change": CustomEvent<ChangeDetail<unknown, unknown>>;
  "chiffrage-alert": CustomEvent<{ status: string; previous?: string }>;
  "chiffrage-error": CustomEvent<{ code: string; message: string }>;
  "chiffrage-ready": CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementEventMap extends ChiffrageEvents {}
}
