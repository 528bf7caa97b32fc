/** Compiles a module while it downloads; a server that does not say `application/wasm` only costs the streaming. */
export const compile = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`chiffrage: ${url} answered ${response.status}`);
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
};
