//! From a crate to its WebAssembly module.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Effort, Package};
use crate::say::{Result, ask, at, step};
use crate::{paths, tools};

/// What wasm-opt may use is what every browser of the last two years has, and what rustc assumes; it has to be told. The stack lies
/// lowest, and nobody reaches its end.
const WASM_OPT: [&str; 8] = [
    "--low-memory-unused",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const MAP: &str = "linked.map";

impl Package {
    /// The module as an entry loads it, and its glue.
    pub fn module(&self, effort: Effort) -> Result<(Vec<u8>, String)> {
        self.compile(effort)?;
        let bindgen = ["glue_bg.wasm", "glue.js"].map(|name| self.work(effort).join(name));
        let [module, glue] = match effort {
            Effort::Full => self.optimize(&bindgen)?,
            Effort::Quick => bindgen,
        };
        Ok((fs::read(&module).map_err(at(&module))?, self.edited(paths::read(&glue)?, self.glue_edits)?))
    }

    fn compile(&self, effort: Effort) -> Result {
        let map = self.map();
        // Written anew whenever the module is.
        let _ = fs::remove_file(&map);
        step(
            &format!("compiling {} to WebAssembly", self.build),
            tools::command("wasm-pack")
                .arg("build")
                .arg(paths::root().join(self.crate_folder))
                .args(["--profile", effort.profile(), "--target", "web", "--mode", "no-install"])
                .args(["--no-opt", "--no-pack", "--no-typescript", "--out-name", "glue", "--out-dir"])
                .arg(self.work(effort))
                .arg("--")
                .args(self.features)
                .args(["--config", &self.rustflags()?])
                .envs(self.environment()),
        )?;
        match map.exists() {
            true => fs::rename(&map, self.work(effort).join(MAP)).map_err(at(&map)),
            false => Ok(()),
        }
    }

    /// Where the linker says which constant lies where.
    fn map(&self) -> PathBuf {
        self.cargo_target().join(MAP)
    }

    /// What rustc is told: the module names no folder of the machine that built it, and is the same on all.
    pub fn rustflags(&self) -> Result<String> {
        let sysroot = ask(Command::new("rustc").args(["--print", "sysroot"]))?;
        let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
        let folders =
            [format!("{sysroot}/lib/rustlib/src/rust"), home.unwrap_or_default(), paths::root().display().to_string()];
        let remapped =
            folders.iter().filter(|folder| !folder.is_empty()).map(|folder| format!("--remap-path-prefix={folder}/="));
        let flags: Vec<_> = remapped.chain([format!("-Clink-arg=-Map={}", self.map().display())]).collect();
        Ok(format!("target.wasm32-unknown-unknown.rustflags=['{}']", flags.join("','")))
    }

    /// The module through wasm-opt, and its glue.
    fn optimize(&self, [module, glue]: &[PathBuf; 2]) -> Result<[PathBuf; 2]> {
        let [trimmed, drafted, ordered, blanked, optimized, fitted] =
            ["trimmed.wasm", "drafted.wasm", "ordered.wasm", "blanked.wasm", "optimized.wasm", "optimized.js"]
                .map(|name| module.with_file_name(name));
        let options = [self.passes, &WASM_OPT].concat();
        let wasm_opt = |from: &Path, to: &Path, names: &[&str]| {
            step(
                &format!("optimizing {}", self.build),
                tools::command("wasm-opt").args(&options).args(names).arg(from).arg("-o").arg(to),
            )
        };
        self.once(module, &optimized, &options, || {
            self.trim(module, &trimmed)?;
            // Once to see what becomes of its functions and what they still read, and once more for good.
            wasm_opt(&trimmed, &drafted, &["--debuginfo"])?;
            step(&format!("ordering {}", self.build), script("order.mjs").args([&trimmed, &drafted, &ordered]))?;
            step(
                &format!("blanking what {} no longer reads", self.build),
                script("unread.mjs").arg(tools::binaryen()).args([
                    &ordered,
                    module,
                    &drafted,
                    &module.with_file_name(MAP),
                    &blanked,
                ]),
            )?;
            wasm_opt(&blanked, &optimized, &[])?;
            self.fit(glue, &fitted, &optimized)
        })?;
        Ok([optimized, fitted])
    }

    /// Leaves out what nobody needs; the short names of its imports are kept beside.
    pub fn trim(&self, module: &Path, trimmed: &Path) -> Result {
        step(
            &format!("trimming {}", self.build),
            script("trim.mjs")
                .arg(tools::binaryen())
                .args([module, trimmed, &trimmed.with_file_name("names.json")])
                .args([&self.traps.join("|"), self.unused]),
        )
    }

    /// Fits the glue to a module that was trimmed in the same folder.
    pub fn fit(&self, glue: &Path, fitted: &Path, module: &Path) -> Result {
        step(
            &format!("fitting the glue of {}", self.build),
            script("glue.mjs").args([glue, fitted, module, &module.with_file_name("names.json")]).arg(self.unused),
        )
    }

    /// Skips what is slow when what goes in is what went in last time.
    pub fn once(&self, from: &Path, to: &Path, options: &[&str], make: impl FnOnce() -> Result) -> Result {
        let mut hasher = DefaultHasher::new();
        let scripts = [
            include_str!("../module.mjs"),
            include_str!("../trim.mjs"),
            include_str!("../order.mjs"),
            include_str!("../unread.mjs"),
            include_str!("../glue.mjs"),
        ];
        (options, self.traps, self.unused, scripts).hash(&mut hasher);
        fs::read(from).map_err(at(from))?.hash(&mut hasher);
        let key = format!("{:016x}", hasher.finish());
        let stamp = to.with_extension("stamp");
        if to.exists() && fs::read_to_string(&stamp).is_ok_and(|last| last == key) {
            return Ok(());
        }
        make()?;
        paths::write(&stamp, key)
    }

    /// The glue with what the entries need otherwise.
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

fn script(name: &str) -> Command {
    let mut command = tools::command("node");
    command.arg(paths::root().join("xtask/src").join(name));
    command
}
