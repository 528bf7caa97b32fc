// The guest of <chiffrage-frame>: a classic script, so that it runs in a sandboxed page. It shows what its host says and tells it all
// that happens; what a sandbox forbids, it asks of its host.
(() => {
  const WIDGETS = ["quote", "drift", "margin-alert", "schedule"];
  const TELLING = ["input", "change", "alert", "error", "ready"];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html,body{margin:0;background:transparent;overflow:hidden}body{display:flow-root;font-family:system-ui,sans-serif}");
  document.adoptedStyleSheets = [sheet];

  /** Where the host is, once it has spoken: nothing but a greeting goes out before. A page opened from a file has no origin to name. */
  let origin;
  let element;
  let taken;

  const tell = (about, more) => {
    if (origin === undefined) return;
    parent.postMessage({ chiffrage: about, ...more }, origin === "null" ? "*" : origin);
  };
  const state = () => ({ value: element.value, result: element.result, errors: element.errors });

  let told;
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== told) tell("height", { height: (told = height) });
  };
  new ResizeObserver(measure).observe(document.body);

  const show = async ({ turn, widget, attributes, value, given }) => {
    const tag = `chiffrage-${widget}`;
    if (!WIDGETS.includes(widget)) return;
    if (element?.localName !== tag) {
      const made = document.createElement(tag);
      for (const name of TELLING) {
        made.addEventListener(`chiffrage-${name}`, ({ detail }) => made === element && tell(name, { detail, state: state() }));
      }
      [element, taken] = [made, 0];
      document.body.replaceChildren(made);
    }
    // Only what a widget knows, and so nothing that a page would run.
    const known = new Map(attributes.filter(([name]) => element.constructor.observedAttributes.includes(name)));
    for (const name of element.getAttributeNames()) if (!known.has(name)) element.removeAttribute(name);
    for (const [name, text] of known) if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    document.documentElement.lang = element.locale;
    if (given !== taken) {
      taken = given;
      element.value = value === undefined ? undefined : JSON.parse(value);
    }
    const current = element;
    await current.updateComplete;
    if (current !== element) return;
    told = undefined;
    measure();
    tell("shown", { turn, state: state() });
  };

  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.chiffrage !== "show") return;
    origin ??= event.origin;
    if (event.origin === origin) show(event.data);
  });

  globalThis.print = () => tell("print");
  const copy = (text, html) => {
    tell("copy", { text, html });
    return Promise.resolve();
  };
  const written = async (item, type) => (item.types.includes(type) ? (await item.getType(type)).text() : undefined);
  Object.defineProperty(navigator, "clipboard", {
    value: {
      writeText: (text) => copy(text),
      write: async ([item]) => copy(await written(item, "text/plain"), await written(item, "text/html")),
    },
  });
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const { download: name, href } = this;
    const blob = blobs.get(href);
    blobs.delete(href);
    blob?.text().then((text) => tell("download", { name, type: blob.type, text }));
  };

  if (parent !== globalThis) parent.postMessage({ chiffrage: "hello" }, "*");
})();
