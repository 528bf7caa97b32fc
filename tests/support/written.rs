//! What the source of the rules is written with, by its tokens: comments and attributes are none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The texts and the operands of formulas of some files.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) texts: BTreeSet<String>,
    pub(crate) operands: BTreeSet<String>,
}

impl Written {
    /// Reads the Rust files of `src/`, those of the folders and files left out excepted.
    pub(crate) fn without(left_out: &[&str]) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut written = Self::default();
        for file in rust_files(&folder) {
            let name = file.strip_prefix(&folder).expect("a file of the folder").display().to_string();
            if !left_out.iter().any(|start| name.starts_with(start)) {
                let text = fs::read_to_string(&file).expect("a readable file");
                written.read(text.parse().unwrap_or_else(|error| panic!("{name}: {error}")));
            }
        }
        written
    }

    fn read(&mut self, tokens: TokenStream) {
        let mut before = String::new();
        for token in tokens {
            match token {
                // `#[…]` and `#![…]`.
                TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && before.ends_with('#') => {}
                TokenTree::Group(group) if before == "#!" && group.delimiter() == Delimiter::Bracket => {}
                TokenTree::Group(group) => {
                    if before == "formula!" {
                        self.formula(group.stream());
                    }
                    self.read(group.stream());
                    before.clear();
                }
                TokenTree::Literal(literal) => {
                    self.texts.extend(text(&literal.to_string()));
                    before.clear();
                }
                TokenTree::Ident(ident) => before = ident.to_string(),
                TokenTree::Punct(punct) if punct.as_char() == '!' => before.push('!'),
                TokenTree::Punct(punct) => before = punct.as_char().to_string(),
            }
        }
    }

    fn formula(&mut self, tokens: TokenStream) {
        let mut is_of_macro = false;
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.formula(group.stream()),
                TokenTree::Ident(ident) if !is_of_macro && *ident != "min" && *ident != "max" => {
                    self.operands.insert(camel(&ident.to_string()));
                }
                _ => {}
            }
            is_of_macro = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '$');
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let is_rust = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).filter(is_rust).collect()
}

/// The text of a literal, where it is one.
fn text(literal: &str) -> Option<String> {
    if literal.starts_with('r') {
        let inside = literal.trim_start_matches('r').trim_matches('#');
        return Some(inside.trim_matches('"').to_owned());
    }
    let inside = literal.strip_prefix('"')?;
    // JSON has the escapes that a message may have.
    Some(serde_json::from_str(literal).unwrap_or_else(|_| inside.trim_end_matches('"').to_owned()))
}

fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1.min(word.len()));
        name + &initial.to_uppercase() + rest
    })
}
