// What is wrong with the layout of the element of a page: what overflows, is cut, covers something or cannot be pressed.

/** In the page: a sentence for each fault. */
const faults = () => {
  const root = document.getElementById("widget").shadowRoot;
  const found = [];
  const texts = [];
  const frame = root.querySelector(".widget").getBoundingClientRect();
  const excess = document.documentElement.scrollWidth - innerWidth;
  if (excess > 0) found.push(`the page is ${excess} px too wide`);
  const isDecoration = (element) => element.closest("[aria-hidden=true], .visually-hidden, dialog") || getComputedStyle(element).clipPath !== "none";
  const isHidden = (element) => {
    while (element && !isDecoration(element)) element = element.parentElement;
    return element !== null;
  };
  for (const element of root.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg")) continue;
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const holds = element.localName === "input" && element.type === "text" && element.value;
    const isControl = element.matches("button, input, select, textarea, summary");
    if ((!own.length && !holds && !isControl) || isHidden(element)) continue;
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.className} « ${element.ariaLabel ?? element.labels?.[0]?.textContent ?? ""} ${element.value || element.textContent} »`;
    const cuts = holds || style.overflowX !== "visible";
    if (cuts && element.scrollWidth > element.clientWidth + 1 && style.display !== "inline") found.push(`cut: ${name} ${element.scrollWidth} > ${element.clientWidth}`);
    const inside = ({ left, right }) => left >= frame.left - 1 && right <= frame.right + 1;
    if (isControl && !inside(element.getBoundingClientRect())) found.push(`outside: ${name}`);
    for (const node of own) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const { left, right, top, bottom } = rect;
        if (!inside(rect)) found.push(`outside: ${name}`);
        texts.push({ name, left, right, top, bottom });
      }
    }
  }
  texts.sort((one, other) => one.top - other.top);
  texts.forEach((one, index) => {
    for (let next = index + 1; next < texts.length && texts[next].top < one.bottom - 3; next += 1) {
      const other = texts[next];
      if (one.right > other.left + 1 && other.right > one.left + 1) found.push(`over: ${one.name} and ${other.name}`);
    }
  });
  for (const control of root.querySelectorAll("button, input, select, textarea, summary")) {
    if (!control.checkVisibility({ visibilityProperty: true }) || isHidden(control)) continue;
    const centre = () => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2];
    };
    let [x, y] = centre();
    if (y < 1 || y > innerHeight - 1) {
      control.scrollIntoView({ block: "start", behavior: "instant" });
      [x, y] = centre();
    }
    const hit = root.elementFromPoint(x, y);
    if (!control.contains(hit) && ![...(control.labels ?? [])].some((label) => label.contains(hit))) {
      found.push(`covered: ${control.localName}.${control.className} « ${control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent} » by ${hit?.localName}.${hit?.className} at ${x}, ${y}`);
    }
  }
  for (const scroller of [document.scrollingElement, ...root.querySelectorAll(".scroller")]) scroller.scrollTop = 0;
  return found;
};

/** The faults of the layout, in a page of the demo whose element is `#widget`. */
export const layoutFaults = (page, text = 1) =>
  page.evaluate(`(async () => {
    const host = document.getElementById("widget");
    host.style.fontSize = "${text}em";
    await host.updateComplete;
    return (${faults})();
  })()`);
