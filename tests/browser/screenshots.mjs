// Every element in every look, as pictures in a plain page: `cargo xtask screenshots`, then open target/screenshots/index.html.
// And the readme's.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { setFont } from "./fonts.mjs";
import { close, start, stop, visit } from "./page.mjs";

const folder = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

const ELEMENTS = { index: "chiffrage-quote", drift: "chiffrage-drift", margins: "chiffrage-margin-alert", schedule: "chiffrage-schedule" };
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
  rtl: {},
  print: {},
};
/** A sheet of paper, or a screen and a telephone. */
const widths = (look) => (look === "print" ? [718] : [1280, 375]);

const ready = (page) => page.locator("#widget").evaluate((element) => element.updateComplete);
const open = async (page, example, audience) => {
  await page.locator(`input[value=${audience}]`).check({ force: true });
  await page.locator("[data-example]").nth(example).click();
  await ready(page);
};

/** The states of the page of an element, each shown in turn. */
const states = async function* (page) {
  const examples = page.locator("[data-example]");
  for (let example = 0; example < (await examples.count()); example += 1) {
    for (const audience of ["internal", "client"]) {
      await open(page, example, audience);
      yield `${audience}, example ${example + 1}`;
    }
  }
  await open(page, 0, "internal");
  await page.locator("#widget").evaluate((element) => {
    for (const button of [...element.shadowRoot.querySelectorAll("button.why")].slice(0, 2)) button.click();
    const field = element.shadowRoot.querySelector("input[inputmode]");
    field.value = "1,200";
    field.dispatchEvent(new Event("input"));
  });
  yield "internal, an error and two workings";
  await open(page, 0, "internal");
  const drawer = page.locator("[aria-haspopup=dialog]");
  if (await drawer.count()) {
    await drawer.first().click();
    yield "internal, drawer";
    await page.keyboard.press("Escape");
  }
  for (const audience of ["internal", "client"]) {
    await open(page, 0, audience);
    await page.locator("#widget").evaluate((element) => Object.assign(element, { compact: true }).style.setProperty("min-height", "0"));
    yield `${audience}, compact`;
    await page.locator("#widget").evaluate((element) => { element.compact = false; });
  }
};

const pictures = [];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await start();
for (const [name, element] of Object.entries(ELEMENTS)) {
  for (const language of ["fr", "en"]) {
    for (const [look, options] of Object.entries(LOOKS)) {
      for (const width of widths(look)) {
        const page = await visit(`${name}.html`, { ...options, viewport: { width, height: 900 }, reducedMotion: "reduce" });
        await ready(page);
        if (look === "rtl") await page.evaluate(() => { document.documentElement.dir = "rtl"; });
        if (language === "en") await page.locator("#language").click();
        for await (const state of states(page)) {
          await page.emulateMedia({ media: look === "print" ? "print" : "screen" });
          const path = [element.slice(10), language, look, width, state].join("-").replace(/[^\w-]+/g, "-") + ".png";
          // Taken apart from the page around it, but for what covers the page.
          const picture = { path: folder + path, animations: "disabled" };
          await (state.endsWith("drawer") ? page.screenshot(picture) : page.locator("#widget").screenshot(picture));
          await page.emulateMedia({ media: "screen" });
          pictures.push({ path, element, told: [language, look, `${width} px`, state].join(" · ") });
        }
        await close(page);
      }
    }
  }
}
for (const [look, ending] of [["light", ""], ["dark", "-dark"]]) {
  const page = await visit("../en/index.html", { colorScheme: look, viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1.5, reducedMotion: "reduce" });
  await setFont(page, "Arimo");
  await page.locator("#simulator").evaluate((element) => element.updateComplete);
  const { x, y, width } = await page.locator(".simulator").boundingBox();
  await page.screenshot({ path: fileURLToPath(new URL(`../../www/picture${ending}.png`, import.meta.url)), clip: { x, y, width, height: 760 }, fullPage: true });
  await close(page);
}
await stop();

const figures = (element) =>
  pictures.filter((picture) => picture.element === element).map(({ path, told }) => `<figure><a href="${path}"><img src="${path}" alt="${told}" loading="lazy"></a><figcaption>${told}</figcaption></figure>`);
await writeFile(`${folder}index.html`, `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chiffrage: every element in every look</title>
<style>
  body { margin: 24px; font: 15px/1.4 system-ui, sans-serif; background: #d9dbe0; color: #171a23; }
  section { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 24px; align-items: start; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; max-height: 480px; object-fit: cover; object-position: top; }
</style>
<h1>Every element in every look</h1>
${Object.values(ELEMENTS).map((element) => `<h2>&lt;${element}&gt;</h2>\n<section>\n${figures(element).join("\n")}\n</section>`).join("\n")}
`);
console.log(`${pictures.length} pictures: open ${folder}index.html`);
