//! What a package says of itself.

use super::Package;
use crate::paths;
use crate::say::Result;

impl Package {
    /// Its package.json, as text: the order of the conditions counts.
    pub fn manifest(&self) -> Result<String> {
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
