//! A WebAssembly module as JavaScript text.

/// A JavaScript module that carries a WebAssembly module as text, decoded in memory when asked for.
pub fn inlined(wasm: &[u8]) -> String {
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
