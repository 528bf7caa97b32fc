//! The two packages, and where their parts lie.

use std::ffi::OsString;
use std::path::PathBuf;

use super::Effort;
use crate::paths;

/// A crate compiled to WebAssembly, and the JavaScript around it.
pub struct Package {
    pub name: &'static str,
    /// The name of its build, of which a package may have two.
    pub build: &'static str,
    /// The folder of its Cargo.toml.
    pub crate_folder: &'static str,
    /// The folder of its entries and its package.json, to which the version and the licence are added.
    pub entries: &'static str,
    pub features: &'static [&'static str],
    /// The optimization level of its Rust code, the better of those measured.
    pub level: &'static str,
    /// The passes of wasm-opt.
    pub passes: &'static [&'static str],
    /// Functions that nothing reaches but panics and unused exports, by parts of their names: they become traps.
    pub traps: &'static [&'static str],
    /// Exports of dependencies that no entry uses, by their names: they go, with all that hangs on them.
    pub unused: &'static str,
    /// What the entries need otherwise than wasm-bindgen writes it.
    pub glue_edits: &'static [(&'static str, &'static str)],
}

/// A function inlined into its only caller is no smaller, and compresses less; functions of one name compress better side by side.
const SMALL: &[&str] = &[
    "-Os",
    "--one-caller-inline-max-function-size=0",
    "--gufa",
    "--remove-unused-module-elements",
    "-Os",
    "--reorder-functions-by-name",
];

/// Bundlers follow this address to a file that is not there, even where no entry asks for it.
const NO_ADDRESS: (&str, &str) = ("new URL('glue_bg.wasm', import.meta.url)", "undefined");

/// The rules keep no state: after a trap, a fresh instance takes over.
const RESTARTABLE: (&str, &str) =
    ("function initSync(module) {\n    if (wasm !== undefined) return wasm;\n", "function initSync(module) {\n");

/// Letter by letter, a text of a thousand letters takes a hundred times as long as by the encoder.
const ENCODED: (&str, &str) = (
    "    let offset = 0;\n\n    for (; offset < len; offset++) {\n        const code = arg.charCodeAt(offset);\n        \
     if (code > 0x7F) break;\n        mem[ptr + offset] = code;\n    }\n    if (offset !== len) {\n        \
     if (offset !== 0) {\n            arg = arg.slice(offset);\n        }\n",
    "    const { read, written } = cachedTextEncoder.encodeInto(arg, mem.subarray(ptr, ptr + len));\n    \
     let offset = written;\n    if (read !== len) {\n        arg = arg.slice(read);\n",
);

/// Functions that only panics call.
const PANICKING: &str =
    "panicking::|slice_error_fail|slice_index_fail|unwrap_failed|expect_failed|panic_already|do_panic";

/// Numbers and errors are worded without the standard library's formatting: only panics are left to call it.
const FORMATTING: &str = "fmt::|fmt>::";

/// The streams of the server functions that come with Leptos, and the futures that only they await.
const STREAMS: &str = "js_sys::futures|VecDeque|wasm_streams|into_underlying|IntoUnderlying|future_to_promise|abortable|futures_util::(?:sink|io)|try_future|try_stream";

pub const RULES: Package = Package {
    name: "chiffrage",
    build: "chiffrage",
    crate_folder: "",
    entries: "src/npm",
    features: &["--features", "js"],
    level: "z",
    passes: SMALL,
    traps: &[PANICKING, FORMATTING],
    unused: "",
    glue_edits: &[NO_ADDRESS, RESTARTABLE, ENCODED],
};

/// The same rules for Node, which downloads nothing: more than twice the weight, and faster. Each rule stays a function of its own, which
/// an engine compiles when it is first called.
pub const NODE: Package = Package {
    build: "chiffrage-node",
    level: "3",
    passes: &["-O3", "--one-caller-inline-max-function-size=200"],
    ..RULES
};

pub const WIDGETS: Package = Package {
    name: "chiffrage-widgets",
    build: "chiffrage-widgets",
    crate_folder: "widgets",
    entries: "widgets/npm",
    features: &["--features", "elements"],
    level: "z",
    passes: SMALL,
    traps: &[PANICKING, FORMATTING, STREAMS],
    unused: "intounderlying|_WASM_SPLIT_MARKER",
    glue_edits: &[NO_ADDRESS],
};

impl Package {
    /// What is published.
    pub fn folder(&self, effort: Effort) -> PathBuf {
        effort.folder().join(self.name)
    }

    /// Where wasm-pack writes.
    pub fn work(&self, effort: Effort) -> PathBuf {
        paths::target().join("wasm-pack").join(effort.profile()).join(self.build)
    }

    /// How cargo compiles it, wherever it is called from.
    pub fn environment(&self) -> [(&'static str, OsString); 2] {
        [("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.level.into()), ("CARGO_TARGET_DIR", self.cargo_target().into())]
    }

    /// Where cargo writes: each its own, as the rules come out as one file whatever their features and level, and would never be up
    /// to date.
    pub fn cargo_target(&self) -> PathBuf {
        paths::target().join("wasm").join(self.build)
    }
}
