// The fonts of the tests: npm brings them, and a browser started in this environment knows no other of the machine's.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unwrapped } from "./woff.mjs";

/** A wide font, which is the default, one as wide as Arial and Liberation Sans, and a narrow one. */
export const FONTS = ["DejaVu Sans", "Arimo", "Roboto Condensed"];

/** Their packages, and that of a font of one width for code. */
const PACKAGES = ["dejavu-sans", "arimo", "roboto-condensed", "dejavu-mono"];

const resolve = createRequire(import.meta.url).resolve;
const folder = mkdtempSync(join(tmpdir(), "chiffrage-fonts-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const name of PACKAGES) {
  for (const weight of [400, 700]) {
    const file = `${name}-latin-${weight}-normal`;
    writeFileSync(join(folder, `${file}.ttf`), unwrapped(readFileSync(resolve(`@fontsource/${name}/files/${file}.woff`))));
  }
}
const settings = join(folder, "fonts.conf");
writeFileSync(settings, `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}</cachedir>
  <match>
    <test name="family"><string>monospace</string></test>
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Mono</string></edit>
  </match>
  <match>
    <test name="weight" compare="more"><const>medium</const></test>
    <edit name="weight" mode="assign"><const>bold</const></edit>
  </match>
  <match>
    <edit name="family" mode="append_last" binding="strong"><string>${FONTS[0]}</string></edit>
  </match>
</fontconfig>
`);

/** The environment of a browser. */
export const environment = { ...process.env, FONTCONFIG_FILE: settings };

/** Sets the font of a page, which its elements inherit. */
export const setFont = (page, font) =>
  page.evaluate((font) => {
    document.documentElement.style.fontFamily = `"${font}"`;
  }, font);
