// <chiffrage-frame src="…/embed.html" widget="drift">: a widget in a sandboxed frame. No WebAssembly here: the guest page has it.
// Every message is an object whose `chiffrage` says what it is about; the guest's side is embed.js.

const Base = globalThis.HTMLElement ?? class {};
const OWN = ["src", "widget", "id", "class", "style", "slot", "title", "hidden"];
const INTERNAL = ["drift", "margin-alert"];
const TELLING = ["input", "change", "alert", "error", "ready"];

class ChiffrageFrame extends Base {
  static observedAttributes = ["src", "title", "widget"];

  #frame;
  /** What the page gave, or colleagues made of it, as JSON text; how many times it gave one; what the guest last told. */
  #value;
  #given = 0;
  #told = { value: null, result: null, errors: [] };
  /** Counts what the guest was asked to show, and what it has shown. */
  #turn = 0;
  #shown = -1;
  #waiting = [];
  #scheduled = false;
  #observer;
  #hear = (event) => this.#received(event);

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
  }

  connectedCallback() {
    if (Object.hasOwn(this, "value")) {
      const { value } = this;
      delete this.value;
      this.value = value;
    }
    this.#shown = -1;
    this.#frame = document.createElement("iframe");
    this.#frame.setAttribute("sandbox", "allow-scripts");
    Object.assign(this.#frame.style, { display: "block", width: "100%", height: "150px", border: "0" });
    this.#address();
    this.style.display ||= "block";
    addEventListener("message", this.#hear);
    this.shadowRoot.replaceChildren(this.#frame);
    this.#observer = new MutationObserver(() => this.#schedule());
    this.#observer.observe(this, { attributes: true });
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#observer.disconnect();
    this.shadowRoot.replaceChildren();
    this.#frame = undefined;
  }

  attributeChangedCallback(name, before, after) {
    if (this.#frame && before !== after) this.#address();
  }

  get src() {
    return this.getAttribute("src") ?? "";
  }
  set src(src) {
    this.setAttribute("src", src);
  }
  get widget() {
    return this.getAttribute("widget") ?? "quote";
  }
  set widget(widget) {
    this.setAttribute("widget", widget);
  }
  /** What the guest tells its audience; what was just given, where colleagues look. */
  get value() {
    const isWaiting = this.#scheduled || this.#shown < this.#turn || !this.#turn;
    return isWaiting && this.#isInternal && this.#value !== undefined ? JSON.parse(this.#value) : this.#told.value;
  }
  set value(value) {
    this.#value = value === undefined || value === null ? undefined : JSON.stringify(value);
    this.#given += 1;
    this.#schedule();
  }
  get result() {
    return this.#told.result;
  }
  get errors() {
    return this.#told.errors;
  }
  get updateComplete() {
    if (this.#observer?.takeRecords().length) this.#schedule();
    return new Promise((resolve) => {
      this.#waiting.push([this.#turn + (this.#scheduled ? 1 : 0), resolve]);
      this.#resolve();
    });
  }

  get #isInternal() {
    return (this.getAttribute("audience") ?? (INTERNAL.includes(this.widget) ? "internal" : "")) === "internal";
  }

  #address() {
    const title = this.title || `Chiffrage ${this.widget}`;
    if (this.#frame.title !== title) this.#frame.title = title;
    const src = new URL(this.src, this.ownerDocument.baseURI).href;
    if (this.src && this.#frame.src !== src) this.#frame.src = src;
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  /** All there is to show: the guest keeps no more than that. */
  #send() {
    const attributes = [...this.attributes].filter(({ name }) => !OWN.includes(name)).map(({ name, value }) => [name, value]);
    this.#turn += 1;
    this.#post({ chiffrage: "show", turn: this.#turn, widget: this.widget, attributes, value: this.#value, given: this.#given });
  }

  /** A sandboxed page has no origin to name; it is the one in the frame, whose address is the page's own choice. */
  #post(message) {
    this.#frame?.contentWindow?.postMessage(message, "*");
  }

  #received({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== "null" || typeof data?.chiffrage !== "string") return;
    const { chiffrage: about, state } = data;
    if (state) this.#told = state;
    if (about === "hello") this.#send();
    else if (about === "height" && data.height >= 0) this.#frame.style.height = `${data.height}px`;
    else if (about === "shown") this.#resolve(data.turn);
    else if (about === "print") print();
    else if (about === "copy") copy(data);
    else if (about === "download") download(data);
    else if (TELLING.includes(about)) {
      // A frame that is moved starts anew: it gets back what was typed, unless a client saw only part of it.
      if ((about === "input" || about === "change") && this.#isInternal) this.#value = JSON.stringify(data.detail.value);
      this.dispatchEvent(new CustomEvent(`chiffrage-${about}`, { bubbles: true, composed: true, detail: data.detail }));
    }
  }

  #resolve(turn = this.#shown) {
    this.#shown = turn;
    const [ready, waiting] = [true, false].map((is) => this.#waiting.filter(([asked]) => asked <= this.#shown === is));
    this.#waiting = waiting;
    for (const [, resolve] of ready) resolve();
  }
}

const copy = async ({ text, html }) => {
  const blob = (content, type) => [type, new Blob([String(content)], { type })];
  const parts = [blob(text, "text/plain"), ...(html ? [blob(html, "text/html")] : [])];
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
};

const download = ({ name, type, text }) => {
  const href = URL.createObjectURL(new Blob([String(text)], { type: String(type) }));
  Object.assign(document.createElement("a"), { href, download: String(name) }).click();
  setTimeout(() => URL.revokeObjectURL(href));
};

if (globalThis.customElements && !customElements.get("chiffrage-frame")) customElements.define("chiffrage-frame", ChiffrageFrame);
