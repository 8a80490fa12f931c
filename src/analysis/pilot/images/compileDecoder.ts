/** @param bytes a decoder's WebAssembly @throws WebAssembly.CompileError where this machine cannot run it */
export function compileDecoder(bytes: Uint8Array): WebAssembly.Module {
  return new WebAssembly.Module(bytes);
}
