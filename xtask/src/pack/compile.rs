//! From a crate to its WebAssembly module.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Effort, Package};
use crate::say::{Result, ask, at, step};
use crate::{paths, tools};

/// What wasm-opt may use is what every browser of the last two years has, and what rustc assumes; it has to be told. A function
/// inlined into its only caller is no smaller, and compresses less.
const WASM_OPT: [&str; 8] = [
    "-O2",
    "--one-caller-inline-max-function-size=0",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

impl Package {
    /// The module as an entry loads it, and the glue of wasm-bindgen beside it in the working folder.
    pub fn module(&self, effort: Effort) -> Result<Vec<u8>> {
        self.compile(effort)?;
        let bindgen = self.work(effort).join("glue_bg.wasm");
        let module = match effort {
            Effort::Full => self.optimize(&bindgen)?,
            Effort::Quick => bindgen,
        };
        fs::read(&module).map_err(at(&module))
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
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.level)
                .env("CARGO_TARGET_DIR", self.cargo_target()),
        )
    }

    fn optimize(&self, module: &Path) -> Result<PathBuf> {
        let optimized = module.with_file_name("optimized.wasm");
        let trimmed = module.with_file_name("trimmed.wasm");
        self.once(module, &optimized, &WASM_OPT, || {
            self.trim(module, &trimmed)?;
            step(
                &format!("optimizing {}", self.name),
                tools::command("wasm-opt").args(WASM_OPT).arg("--strip-debug").arg(&trimmed).arg("-o").arg(&optimized),
            )
        })?;
        Ok(optimized)
    }

    /// Leaves out what nobody needs.
    pub fn trim(&self, module: &Path, trimmed: &Path) -> Result {
        step(
            &format!("trimming {}", self.name),
            tools::command("node")
                .arg(paths::root().join("xtask/src/trim.mjs"))
                .arg(tools::binaryen())
                .args([module, trimmed])
                .args([&self.panics.join("|"), self.unused]),
        )
    }

    /// Skips what is slow when what goes in is what went in last time.
    pub fn once(&self, from: &Path, to: &Path, options: &[&str], make: impl FnOnce() -> Result) -> Result {
        let mut hasher = DefaultHasher::new();
        (options, self.panics, self.unused, include_str!("../trim.mjs")).hash(&mut hasher);
        fs::read(from).map_err(at(from))?.hash(&mut hasher);
        let key = format!("{:016x}", hasher.finish());
        let stamp = to.with_extension("stamp");
        if to.exists() && fs::read_to_string(&stamp).is_ok_and(|last| last == key) {
            return Ok(());
        }
        make()?;
        paths::write(&stamp, key)
    }

    /// What wasm-bindgen wrote, as the entries need it.
    pub fn glue(&self, written: &Path) -> Result<String> {
        self.edited(paths::read(written)?, self.glue_edits)
    }

    pub fn edited(&self, mut glue: String, edits: &[(&str, &str)]) -> Result<String> {
        for (found, wanted) in edits {
            if glue.matches(found).count() != 1 {
                return Err(format!(
                    "wasm-bindgen now writes another glue for {}: mend its edit of `{found}`",
                    self.name
                ));
            }
            glue = glue.replace(found, wanted);
        }
        Ok(glue)
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
