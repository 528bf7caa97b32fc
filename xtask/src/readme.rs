//! The tables of the readme that are measured, not written.

use crate::paths;
use crate::say::Result;

/// Puts a table between the marks of its name.
pub fn tell(name: &str, head: &str, rows: impl Iterator<Item = String>) -> Result {
    let readme = paths::root().join("README.md");
    let text = paths::read(&readme)?;
    let [start, end] = [format!("<!-- {name} -->\n"), format!("<!-- /{name} -->")];
    let parts = text.split_once(&start).and_then(|(before, rest)| Some((before, rest.split_once(&end)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("README.md: no place for the {name}"))?;
    let told = [before, &start, head, &rows.collect::<String>(), &end, after].concat();
    match told == text {
        true => Ok(()),
        false => paths::write(&readme, told),
    }
}
