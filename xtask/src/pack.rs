//! Builds the two npm packages, each a folder ready for `npm publish`.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::say::{Result, ask, at, step};
use crate::{paths, tools};

/// A crate compiled to WebAssembly, and the JavaScript around it.
struct Package {
    name: &'static str,
    /// The folder of its Cargo.toml.
    crate_folder: &'static str,
    /// The folder of its entries and its package.json, to which the version and the licence are added.
    entries: &'static str,
    features: &'static [&'static str],
    /// The optimization level of its Rust code, the better of those measured.
    level: &'static str,
    /// Functions that nothing reaches but panics and unused exports, by parts of their names: they become traps.
    traps: &'static [&'static str],
    /// Exports of dependencies that no entry uses, by their names: they go, with all that hangs on them.
    unused: &'static str,
    /// What the entries need otherwise than wasm-bindgen writes it.
    glue_edits: &'static [(&'static str, &'static str)],
}

/// Bundlers follow this address to a file that is not there, even where no entry asks for it.
const NO_ADDRESS: (&str, &str) = ("new URL('glue_bg.wasm', import.meta.url)", "undefined");

/// The rules keep no state: after a trap, a fresh instance takes over.
const RESTARTABLE: (&str, &str) =
    ("function initSync(module) {\n    if (wasm !== undefined) return wasm;\n", "function initSync(module) {\n");

/// Functions that only panics call.
const PANICKING: &str =
    "panicking::|slice_error_fail|slice_index_fail|unwrap_failed|expect_failed|panic_already|do_panic";

/// Numbers and errors are worded without the standard library's formatting: only panics are left to call it.
const FORMATTING: &str = "fmt::|fmt>::";

/// The streams of the server functions that come with Leptos.
const STREAMS: &str = "wasm_streams|into_underlying|IntoUnderlying|future_to_promise|abortable|futures_util::(?:sink|io)|try_future|try_stream";

const RULES: Package = Package {
    name: "chiffrage",
    crate_folder: "",
    entries: "src/npm",
    features: &["--features", "wasm"],
    level: "z",
    traps: &[PANICKING, FORMATTING],
    unused: "",
    glue_edits: &[NO_ADDRESS, RESTARTABLE],
};

const WIDGETS: Package = Package {
    name: "chiffrage-widgets",
    crate_folder: "widgets",
    entries: "widgets/npm",
    features: &["--features", "elements"],
    level: "z",
    traps: &[PANICKING, FORMATTING, STREAMS],
    unused: "intounderlying",
    glue_edits: &[NO_ADDRESS],
};

/// What wasm-opt may use is what every browser of the last two years has, and what rustc assumes; it has to be told. A function
/// inlined into its only caller is no smaller, and compresses less; functions of one name compress better side by side.
const WASM_OPT: [&str; 13] = [
    "-Os",
    "--one-caller-inline-max-function-size=0",
    "--gufa",
    "--remove-unused-module-elements",
    "-Os",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How much work goes into a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As published: small and fast.
    Full,
    /// Ready in seconds after a change, to be looked at on this machine.
    Quick,
}

impl Effort {
    /// The cargo profile, which is also a name for the files.
    fn profile(self) -> &'static str {
        match self {
            Self::Full => "release",
            Self::Quick => "demo",
        }
    }

    /// Where the packages are written.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Full => paths::npm(),
            Self::Quick => paths::target().join("npm-demo"),
        }
    }
}

/// Builds both packages, as published, into `target/npm`.
pub fn all() -> Result {
    build(Effort::Full)
}

pub fn build(effort: Effort) -> Result {
    tools::install()?;
    rules(effort)?;
    WIDGETS.assemble(effort)?;
    RULES.bundle_cdn(effort)?;
    WIDGETS.bundle_cdn(effort)
}

/// Builds the Leptos application of the tests beside the site, with what the widgets' own module was compiled from.
pub fn leptos_app(folder: &Path) -> Result {
    step(
        "compiling the Leptos application",
        tools::command("cargo")
            .args(["build", "--package", "leptos-app", "--release", "--target", "wasm32-unknown-unknown"])
            .args(["--config", &remapped_paths()?])
            .envs(WIDGETS.environment()),
    )?;
    step(
        "binding the Leptos application",
        tools::command("wasm-bindgen")
            .arg(WIDGETS.modules().join("wasm32-unknown-unknown/release/leptos-app.wasm"))
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(folder),
    )?;
    for file in ["index.html", "start.js"] {
        let source = paths::root().join("tests/leptos-app").join(file);
        fs::copy(&source, folder.join(file)).map_err(at(&source))?;
    }
    Ok(())
}

fn rules(effort: Effort) -> Result {
    RULES.assemble(effort)?;
    let folder = RULES.folder(effort);
    step(
        "writing the functions and types of chiffrage",
        tools::command("cargo").args(["run", "--quiet", "--package", "contract", "--"]).arg(&folder),
    )?;
    paths::write(&folder.join("labels.js"), labels()?)?;
    let source = folder.join("node.cjs.js");
    step(
        "bundling the CommonJS entry of chiffrage",
        tools::command("esbuild").arg(&source).arg(format!("--outfile={}", folder.join("node.cjs").display())).args([
            "--bundle",
            "--platform=node",
            "--format=cjs",
            "--target=node20",
            "--log-level=warning",
        ]),
    )?;
    fs::remove_file(&source).map_err(at(&source))
}

/// The labels of each language as one module, apart from the rules.
fn labels() -> Result<String> {
    let language = |name: &str| paths::read(&paths::root().join(format!("src/labels/{name}.json")));
    Ok(format!("export const labels = {{ fr: {}, en: {} }};\n", language("fr")?.trim_end(), language("en")?.trim_end()))
}

impl Package {
    fn folder(&self, effort: Effort) -> PathBuf {
        effort.folder().join(self.name)
    }

    /// Where wasm-pack writes.
    fn work(&self, effort: Effort) -> PathBuf {
        paths::target().join("wasm-pack").join(effort.profile()).join(self.name)
    }

    fn assemble(&self, effort: Effort) -> Result {
        self.compile(effort)?;
        if effort == Effort::Full {
            self.optimize()?;
        }
        let module = self.built(effort, "wasm");
        let wasm = fs::read(&module).map_err(at(&module))?;
        let folder = self.folder(effort);
        paths::emptied(&folder)?;
        paths::copy(&paths::root().join(self.entries), &folder)?;
        paths::write(&folder.join("glue.js"), self.glue(effort)?)?;
        paths::write(&folder.join(format!("{}.wasm", self.name)), &wasm)?;
        paths::write(&folder.join("wasm-inline.js"), inlined(&wasm))?;
        paths::write(&folder.join("package.json"), self.manifest()?)?;
        for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            let source = paths::root().join(file);
            fs::copy(&source, folder.join(file)).map_err(at(&source))?;
        }
        Ok(())
    }

    fn compile(&self, effort: Effort) -> Result {
        step(
            &format!("compiling {} to WebAssembly", self.name),
            tools::command("wasm-pack")
                .arg("build")
                .arg(paths::root().join(self.crate_folder))
                .args(["--profile", effort.profile(), "--target", "web", "--mode", "no-install"])
                .args(["--no-opt", "--no-pack", "--no-typescript", "--out-name", "glue", "--out-dir"])
                .arg(self.work(effort))
                .arg("--")
                .args(self.features)
                .args(["--config", &remapped_paths()?])
                .envs(self.environment()),
        )
    }

    fn environment(&self) -> [(&'static str, OsString); 2] {
        [
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.level.into()),
            // Each its own: the rules come out as one file whatever their features and level, and would never be up to date.
            ("CARGO_TARGET_DIR", self.modules().into()),
        ]
    }

    fn modules(&self) -> PathBuf {
        paths::target().join("wasm").join(self.name)
    }

    /// The module or its glue: as wasm-bindgen left them, or optimized.
    fn built(&self, effort: Effort, kind: &str) -> PathBuf {
        self.work(effort).join(match (effort, kind) {
            (Effort::Full, _) => format!("optimized.{kind}"),
            (Effort::Quick, "wasm") => "glue_bg.wasm".to_owned(),
            (Effort::Quick, _) => "glue.js".to_owned(),
        })
    }

    /// The module through wasm-opt, and its glue, unless what goes in is what went in last time.
    fn optimize(&self) -> Result {
        let work = self.work(Effort::Full);
        let [glue, module, trimmed, names, fitted, optimized, stamp] = [
            "glue.js",
            "glue_bg.wasm",
            "trimmed.wasm",
            "names.json",
            "optimized.js",
            "optimized.wasm",
            "optimized.stamp",
        ]
        .map(|name| work.join(name));
        let key = self.fingerprint(&fs::read(&module).map_err(at(&module))?);
        if fs::read_to_string(&stamp).is_ok_and(|last| last == key) {
            return Ok(());
        }
        let script = |name: &str| {
            let mut command = tools::command("node");
            command.arg(paths::root().join("xtask/src").join(name));
            command
        };
        step(
            &format!("trimming {}", self.name),
            script("trim.mjs")
                .arg(tools::binaryen())
                .args([&module, &trimmed, &names])
                .args([&self.traps.join("|"), self.unused]),
        )?;
        step(
            &format!("optimizing {}", self.name),
            tools::command("wasm-opt").args(WASM_OPT).arg(&trimmed).arg("-o").arg(&optimized),
        )?;
        step(
            &format!("fitting the glue of {}", self.name),
            script("glue.mjs").args([&glue, &fitted, &optimized, &names]).arg(self.unused),
        )?;
        paths::write(&stamp, key)
    }

    fn fingerprint(&self, input: &[u8]) -> String {
        let mut hasher = DefaultHasher::new();
        let scripts = [include_str!("trim.mjs"), include_str!("glue.mjs")];
        (WASM_OPT, self.traps, self.unused, scripts, input).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// The entry for `<script type="module">` as one file.
    fn bundle_cdn(&self, effort: Effort) -> Result {
        let entry = self.folder(effort).join("cdn.js");
        step(
            &format!("bundling the script entry of {}", self.name),
            tools::command("esbuild").arg(&entry).arg(format!("--outfile={}", entry.display())).args([
                "--allow-overwrite",
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--log-level=warning",
            ]),
        )
    }

    fn glue(&self, effort: Effort) -> Result<String> {
        let mut glue = paths::read(&self.built(effort, "js"))?;
        for (found, wanted) in self.glue_edits {
            if glue.matches(found).count() != 1 {
                return Err(format!(
                    "wasm-bindgen now writes another glue: mend the edits of {} in pack.rs",
                    self.name
                ));
            }
            glue = glue.replace(found, wanted);
        }
        Ok(glue)
    }

    /// As text: the order of the conditions counts.
    fn manifest(&self) -> Result<String> {
        let template = paths::read(&paths::root().join(self.entries).join("package.json"))?;
        let common = concat!(
            "{\n  \"version\": \"",
            env!("CARGO_PKG_VERSION"),
            "\",\n",
            "  \"license\": \"",
            env!("CARGO_PKG_LICENSE"),
            "\",\n",
            "  \"repository\": { \"type\": \"git\", \"url\": \"git+",
            env!("CARGO_PKG_REPOSITORY"),
            ".git\" },\n",
        );
        Ok(template.replacen("{\n", common, 1))
    }
}

/// The module names no folder of the machine that built it, and is the same on all.
fn remapped_paths() -> Result<String> {
    let sysroot = ask(Command::new("rustc").args(["--print", "sysroot"]))?;
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let folders =
        [format!("{sysroot}/lib/rustlib/src/rust"), home.unwrap_or_default(), paths::root().display().to_string()];
    let flags =
        folders.iter().filter(|folder| !folder.is_empty()).map(|folder| format!("'--remap-path-prefix={folder}/='"));
    Ok(format!("target.wasm32-unknown-unknown.rustflags=[{}]", flags.collect::<Vec<_>>().join(",")))
}

/// A JavaScript module that carries a WebAssembly module as text, decoded in memory when asked for.
fn inlined(wasm: &[u8]) -> String {
    format!(
        "const text = \"{}\";\n\nexport const bytes = () => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));\n",
        base64(wasm)
    )
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - group.len()));
        for position in 0..4 {
            text.push(match position <= group.len() {
                true => char::from(DIGITS[bits >> (18 - 6 * position) & 63]),
                false => '=',
            });
        }
    }
    text
}
