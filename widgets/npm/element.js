// The custom element around a widget of the WebAssembly module. It knows no widget: `spec` says what an entry defines.

const VERSION = "0.1.0";
const Base = globalThis.HTMLElement ?? class {};
const PROPERTIES = ["value", "locale", "audience", "readonly", "disabled", "compact", "name", "loading", "currency"];
const LOOKS = ["locale", "audience", "readonly", "compact", "disabled", "currency"];
const shell = ":host{display:block}:host([hidden]){display:none}[part=base]{display:contents}[part=base][hidden]{display:none}";
const sheets = new Map();

const sheet = (key, text) => {
  if (!sheets.has(key)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text());
    sheets.set(key, made);
  }
  return sheets.get(key);
};

const frozen = (value) => {
  if (value && typeof value === "object") Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const parsed = (text) => (text === undefined ? null : JSON.parse(text));

/**
 * Defines a tag, once: a second version on the page leaves the first alone, and says so.
 * spec: { tag, kind, audience: the default, fields: { attribute: JSON pointer }, counts: [attributes that are whole numbers in the
 * value], secret: [attributes a client may not see] }.
 * load: resolves to the exports of the module, which is compiled when the first element is connected, never before.
 */
export const define = (spec, load) => {
  if (!globalThis.customElements) return;
  const { tag } = spec;
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element(spec, load));
  else if (known.version !== VERSION) console.warn(`<${tag}> stays as version ${known.version ?? "unknown"} defined it: version ${VERSION} came second.`);
};

const element = (spec, load) =>
  class extends Base {
    static version = VERSION;
    static formAssociated = true;
    static observedAttributes = [...LOOKS, ...Object.keys(spec.fields)];

    #internals = this.attachInternals();
    #base = document.createElement("div");
    #fallback = document.createElement("slot");
    #widget;
    #started;
    #upgraded = false;
    #hiding = false;
    #scheduled = false;
    /** What the host asks for and the module has not been given yet; `value` is JSON text. */
    #pending = {};
    /** Attributes that stand for a field of the value, by JSON pointer. */
    #fields = {};
    /** What a widget taken off the page comes back with, and what the page may still read of it. */
    #saved;
    #last;

    constructor() {
      super();
      this.#base.part = "base";
      this.#base.hidden = true;
      this.#base.tabIndex = -1;
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet("", () => shell)];
      root.append(this.#base, this.#fallback);
    }

    connectedCallback() {
      this.#upgrade();
      if (!this.#widget) this.#started ??= this.#start();
    }

    /** A move is no removal: what is still away at the end of the task is gone. */
    disconnectedCallback() {
      queueMicrotask(() => this.isConnected || this.#stop());
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || this.#hiding) return;
      const pointer = spec.fields[name];
      if (pointer) {
        if (after === null) delete this.#fields[pointer];
        else this.#fields[pointer] = spec.counts.includes(name) && /^\d{1,9}$/.test(after) ? Number(after) : after;
        if (this.#widget) (this.#pending.fields ??= new Map()).set(pointer, JSON.stringify(this.#fields[pointer]));
      } else this.#pending.look = true;
      this.#schedule();
    }

    formResetCallback() {
      this.reset();
    }

    formDisabledCallback() {
      this.#pending.look = true;
      this.#schedule();
    }

    formStateRestoreCallback(state) {
      if (typeof state === "string") this.#take(state);
    }

    get value() {
      return this.#read("value", () => JSON.parse(this.#widget.value()));
    }
    set value(value) {
      // Through JSON: it may be a framework's proxy, and is the host's to change afterwards.
      this.#take(value === undefined || value === null ? undefined : JSON.stringify(value));
    }
    get result() {
      return this.#read("result", () => frozen(parsed(this.#widget.result())));
    }
    get errors() {
      return this.#read("errors", () => JSON.parse(this.#widget.errors())) ?? [];
    }
    get updateComplete() {
      return (async () => {
        await (this.isConnected && this.#started);
        this.#flush();
        await new Promise((resolve) => setTimeout(resolve));
      })();
    }

    toJSON() {
      return this.value;
    }
    reset() {
      this.#flush();
      this.#safely(() => this.#widget?.reset());
      this.#tellForm();
    }
    toCSV() {
      return this.#read("", () => this.#widget.csv()) ?? "";
    }
    toTable() {
      return this.#read("", () => ({ html: this.#widget.html(), text: this.#widget.tsv() })) ?? { html: "", text: "" };
    }
    /** The address of a page, with the state in its fragment, which no server receives. */
    shareUrl(base = location.href) {
      const url = new URL(base, location.href);
      url.hash = `${this.#key}=${encodeURIComponent(JSON.stringify(this.value))}`;
      return url.href;
    }

    get locale() {
      return this.getAttribute("locale") ?? "fr";
    }
    set locale(locale) {
      this.setAttribute("locale", locale);
    }
    get audience() {
      const asked = this.getAttribute("audience");
      return asked === "internal" || asked === "client" ? asked : spec.audience;
    }
    set audience(audience) {
      this.setAttribute("audience", audience);
    }
    get currency() {
      return this.getAttribute("currency") ?? "EUR";
    }
    set currency(currency) {
      this.setAttribute("currency", currency);
    }
    get loading() {
      return this.getAttribute("loading") ?? "eager";
    }
    set loading(loading) {
      this.setAttribute("loading", loading);
    }
    get name() {
      return this.getAttribute("name") ?? "";
    }
    set name(name) {
      this.setAttribute("name", name);
    }
    get readonly() {
      return this.hasAttribute("readonly");
    }
    set readonly(readonly) {
      this.toggleAttribute("readonly", Boolean(readonly));
    }
    get disabled() {
      return this.hasAttribute("disabled");
    }
    set disabled(disabled) {
      this.toggleAttribute("disabled", Boolean(disabled));
    }
    get compact() {
      return this.hasAttribute("compact");
    }
    set compact(compact) {
      this.toggleAttribute("compact", Boolean(compact));
    }

    get form() {
      return this.#internals.form;
    }
    get labels() {
      return this.#internals.labels;
    }
    get validity() {
      return this.#internals.validity;
    }
    get validationMessage() {
      return this.#internals.validationMessage;
    }
    get willValidate() {
      return this.#internals.willValidate;
    }
    checkValidity() {
      return this.#internals.checkValidity();
    }
    reportValidity() {
      return this.#internals.reportValidity();
    }

    get #key() {
      return this.id || this.localName;
    }

    get #look() {
      const { locale, audience, compact, currency } = this;
      return JSON.stringify({ locale, audience, compact, currency, readonly: this.readonly || this.matches(":disabled") });
    }

    /** Properties set before the tag was defined hide the accessors: they are set again. */
    #upgrade() {
      if (this.#upgraded) return;
      this.#upgraded = true;
      for (const name of PROPERTIES) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    async #start() {
      this.#state("loading", true);
      this.#hideSecrets();
      try {
        if (this.loading === "lazy") await this.#seen();
        const module = await load();
        if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
        if (this.isConnected) this.#mount(module);
        else this.#started = undefined;
      } catch (error) {
        this.#fail("load_failed", error);
      }
      this.#state("loading", false);
    }

    #seen() {
      return new Promise((resolve) => {
        const observer = new IntersectionObserver((entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(this);
      });
    }

    #mount(module) {
      this.#readChild();
      this.shadowRoot.adoptedStyleSheets = [sheet("", () => shell), sheet(spec.kind, () => module.styles(spec.kind))];
      this.#widget = module.Widget.mount(spec.kind, this.#base, this.#look, (moment, status, previous) => this.#changed(moment, status, previous));
      if (this.#saved) this.#widget.restore(this.#saved);
      else if (Object.keys(this.#fields).length) this.#pending.value ??= undefined;
      const given = "value" in this.#pending || (!this.#saved && Object.keys(this.#fields).length > 0);
      if (given) this.#widget.set(this.#pending.value, JSON.stringify(this.#fields));
      this.#saved = this.#last = undefined;
      this.#pending = {};
      this.#hideSecrets();
      this.#base.hidden = false;
      this.#fallback.remove();
      this.#tellForm();
      this.#state("ready", true);
      this.#emit("ready");
    }

    #stop() {
      this.#started = undefined;
      const widget = this.#widget;
      if (!widget) return;
      this.#flush();
      this.#last = { value: this.value, result: this.result, errors: this.errors };
      this.#saved = widget.save();
      this.#widget = undefined;
      widget.free();
      this.#base.hidden = true;
      this.shadowRoot.append(this.#fallback);
      this.#state("ready", false);
    }

    /** Something broke for good: the host's own content shows instead. */
    #fail(code, error) {
      this.#base.hidden = true;
      this.shadowRoot.append(this.#fallback);
      this.#state("ready", false);
      this.#emit("error", { code, message: String(error?.message ?? error) });
    }

    #safely(call) {
      try {
        return call();
      } catch (error) {
        this.#fail("fatal", error);
      }
    }

    #take(json) {
      this.#pending.value = json;
      this.#schedule();
    }

    /** What is asked for in one task counts together, whatever the order. */
    #schedule() {
      if (this.#scheduled) return;
      this.#scheduled = true;
      queueMicrotask(() => this.#flush());
    }

    #flush() {
      this.#scheduled = false;
      const pending = this.#pending;
      if (pending.look) this.#hideSecrets();
      if (!this.#widget || !Object.keys(pending).length) return;
      this.#pending = {};
      this.#safely(() => {
        if (pending.look) this.#widget.show(this.#look);
        if ("value" in pending) this.#widget.set(pending.value, "{}");
        for (const [pointer, text] of pending.fields ?? []) this.#widget.setField(pointer, text);
      });
      this.#hideSecrets();
      this.#tellForm();
    }

    #read(name, read) {
      this.#flush();
      if (this.#widget) return this.#safely(read);
      // Before the module is there, nothing tells what a client may see.
      if (name === "value" && this.audience === "internal" && this.#pending.value) return JSON.parse(this.#pending.value);
      return this.#last?.[name] ?? null;
    }

    /** What only colleagues may see does not stay in the page a client looks at. */
    #hideSecrets() {
      if (this.audience !== "client") return;
      this.#hiding = true;
      for (const name of spec.secret) this.removeAttribute(name);
      this.#hiding = false;
    }

    /** `<script type="application/json">`, or the fragment of a shared address: only where the host gave no value. */
    #readChild() {
      const child = this.querySelector(':scope > script[type="application/json"]');
      const text = child?.textContent.trim();
      if (text) child.textContent = "";
      if ("value" in this.#pending || this.#saved) return;
      const shared = location.hash.startsWith(`#${this.#key}=`) && location.hash.slice(this.#key.length + 2);
      for (const read of [() => shared && decodeURIComponent(shared), () => text]) {
        try {
          const json = read();
          if (!json) continue;
          JSON.parse(json);
          this.#pending.value = json;
          return;
        } catch (error) {
          this.#emit("error", { code: "wrong_type", message: String(error.message) });
        }
      }
    }

    /** A user's change: told with what the audience may see. */
    #changed(moment, status, previous) {
      this.#flush();
      this.#emit(moment, { value: parsed(this.#tellForm()), result: this.result });
      if (status && this.audience === "internal") this.#emit("alert", { status, previous });
    }

    /** Tells the form; the value as JSON text. */
    #tellForm() {
      if (!this.#widget) return;
      const errors = this.errors;
      const text = this.#safely(() => this.#widget.value());
      const json = text === "null" ? null : text;
      this.#internals.setFormValue(json, json);
      if (errors.length) this.#internals.setValidity({ customError: true }, errors[0].message, this.#base);
      else this.#internals.setValidity({});
      this.#state("invalid", errors.length > 0);
      this.#state("alert", this.#widget.isAlerting());
      return text;
    }

    #state(name, on) {
      try {
        this.#internals.states[on ? "add" : "delete"](name);
      } catch {
        // Browsers before :state() wanted a dash; their pages do without.
      }
    }

    #emit(type, detail = {}) {
      this.dispatchEvent(new CustomEvent(`chiffrage-${type}`, { bubbles: true, composed: true, detail }));
    }
  };
