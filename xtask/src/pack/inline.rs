//! A WebAssembly module as JavaScript text.

/// A JavaScript module that carries a WebAssembly module as text, decoded in memory when asked for.
pub fn inlined(wasm: &[u8]) -> String {
    format!("const text = \"{}\";\n\n{BYTES}", base64(wasm))
}

/// Letter by letter, which is ten times as fast as `Uint8Array.from`.
const BYTES: &str = "export const bytes = () => {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
};
";

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
