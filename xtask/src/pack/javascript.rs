//! The module without WebAssembly, for pages whose policy forbids it: Binaryen turns it into JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use super::bundle::{self, Format};
use super::{Effort, Package};
use crate::say::{Result, at, step};
use crate::{paths, tools};

/// What the module may use before it is lowered: wasm-opt has to be told.
const FEATURES: [&str; 5] = [
    "--strip-debug",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
];

/// JavaScript knows neither: each is made of plainer instructions, in a step of its own, which wasm2js needs for 64 bits.
const LOWERED: [&str; 2] = ["--llvm-nontrapping-fptoint-lowering", "--signext-lowering"];

/// rustc lists the features of a module by name, after a `+`; wasm-bindgen writes a glue without those after a `-`.
const FEATURES_OFF: [&[u8]; 2] = [b"+\x0freference-types", b"+\x0amultivalue"];

/// An instance is made by calling a function. Its memory moves as it grows, and leaves nothing detached behind to tell by; without
/// reference types the first slots of the heap of objects are wasm-bindgen's own.
const GLUE_EDITS: [(&str, &str); 3] = [
    ("new WebAssembly.Instance(module, imports)", "{ exports: module(imports) }"),
    (
        "    if (!(module instanceof WebAssembly.Module)) {\n        module = new WebAssembly.Module(module);\n    }\n",
        "",
    ),
    (
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && \
         cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    ),
];
const MOVED: (&str, &str) = ("Memory0.byteLength === 0", "Memory0.buffer !== wasm.memory.buffer");
const RESERVED: (&str, &str) = (
    "import * as import1 from \"__wbindgen_externref_xform__\"\n",
    "const import1 = {\n        __wbindgen_externref_statics_end: function() {\n            return 1024 + 4;\n        },\n};\n",
);

impl Package {
    /// Bundles the entry `js.js` with the module as JavaScript, and the classic script of that name that does the same.
    pub fn without_wasm(&self, script: Option<&str>) -> Result {
        let folder = self.folder(Effort::Full);
        let work = self.work(Effort::Full).join("js");
        fs::create_dir_all(&work).map_err(at(&work))?;
        let module = self.javascript(&work)?;
        let sources = work.join("entries");
        paths::emptied(&sources)?;
        paths::copy(&folder, &sources)?;
        fs::copy(&module, sources.join("module.js")).map_err(at(&module))?;
        let glue = self.edited(paths::read(&work.join("fitted.js"))?, self.glue_edits)?;
        paths::write(&sources.join("glue.js"), self.edited(glue, &GLUE_EDITS)?.replace(MOVED.0, MOVED.1))?;
        let entry = sources.join("js.js");
        bundle::write(&entry, &folder.join("js.js"), Format::Module)?;
        script.map_or(Ok(()), |script| bundle::write(&entry, &folder.join(script), Format::Script))
    }

    /// The module as a function that starts it.
    fn javascript(&self, work: &Path) -> Result<PathBuf> {
        let [plain, trimmed, lowered, written, module] =
            ["plain.wasm", "trimmed.wasm", "lowered.wasm", "wasm2js.js", "module.js"].map(|name| work.join(name));
        paths::write(&plain, self.features_off()?)?;
        self.once(&plain, &module, &[&FEATURES[..], &LOWERED].concat(), || {
            step(
                &format!("binding {} without WebAssembly", self.name),
                tools::command("wasm-bindgen")
                    .args(["--target", "web", "--no-typescript", "--out-name", "glue", "--out-dir"])
                    .args([work, &plain]),
            )?;
            let glue = work.join("glue.js");
            paths::write(&glue, paths::read(&glue)?.replace(RESERVED.0, RESERVED.1))?;
            self.trim(&work.join("glue_bg.wasm"), &trimmed)?;
            self.fit(&glue, &work.join("fitted.js"), &trimmed)?;
            step(
                &format!("lowering {}", self.name),
                tools::command("wasm-opt").args(FEATURES).args(LOWERED).arg(&trimmed).arg("-o").arg(&lowered),
            )?;
            step(
                &format!("turning {} into JavaScript", self.name),
                tools::command("wasm2js").arg("-Os").args(FEATURES).arg(&lowered).arg("-o").arg(&written),
            )?;
            paths::write(&module, function(&paths::read(&written)?)?)
        })?;
        Ok(module)
    }

    fn features_off(&self) -> Result<Vec<u8>> {
        let compiled = self.cargo_target().join("wasm32-unknown-unknown/release").join(self.name.replace('-', "_"));
        let compiled = compiled.with_extension("wasm");
        let mut module = fs::read(&compiled).map_err(at(&compiled))?;
        for name in FEATURES_OFF {
            match module.windows(name.len()).rposition(|window| window == name) {
                Some(place) => module[place] = b'-',
                None => return Err(format!("{} lists its features otherwise than expected", compiled.display())),
            }
        }
        Ok(module)
    }
}

/// wasm2js starts the module as soon as it is imported: only the function that starts one is kept.
fn function(written: &str) -> Result<String> {
    let started = "\nvar retasmFunc = asmFunc({";
    let (module, _) = written.split_once(started).ok_or("wasm2js now writes otherwise: mend pack/javascript.rs")?;
    let body: Vec<&str> = module.lines().skip_while(|line| line.starts_with("import ")).collect();
    Ok(format!("{}\nexport const instantiate = asmFunc;\n", body.join("\n")))
}
