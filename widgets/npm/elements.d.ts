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

export interface ChiffrageQuoteElement extends ChiffrageElement<QuoteValue | QuoteResult, QuoteResult> {}

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
