// Pictures of the demo pages in both audiences, languages and themes, wide and narrow: node tests/browser/screenshots.mjs
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { close, start, stop, visit } from "./page.mjs";

const folder = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

await mkdir(folder, { recursive: true });
await start();
for (const name of ["index", "drift", "margins", "schedule"]) {
  for (const language of ["fr", "en"]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 375]) {
        const page = await visit(`${name}.html`, { colorScheme, viewport: { width, height: 900 } });
        const ready = () => page.locator("#widget").evaluate((element) => element.updateComplete);
        await ready();
        if (language === "en") await page.locator("#language").click();
        for (const audience of ["internal", "client"]) {
          await page.locator(`input[value=${audience}]`).check({ force: true });
          await ready();
          await page.waitForTimeout(300);
          const path = `${folder}${name}-${language}-${colorScheme}-${width}-${audience}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        await close(page);
      }
    }
  }
}
await stop();
