// A rule and its input in the hash of an address: the base64url of their JSON.
export const share = (rule, input) => {
  const bytes = new TextEncoder().encode(JSON.stringify({ rule, input }));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};

/** `{ rule, input }`, or null where the hash holds no such thing. */
export const shared = (hash) => {
  try {
    const text = atob(hash.replace(/^#/, "").replaceAll("-", "+").replaceAll("_", "/"));
    const { rule, input } = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
    return typeof rule === "string" && input !== undefined ? { rule, input } : null;
  } catch {
    return null;
  }
};
