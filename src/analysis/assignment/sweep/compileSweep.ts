/**
 * Compiles the kernel of `WasmSweep`; one module serves any number of assigners and threads.
 *
 * @param bytes `sweepAnchors.wasm`
 * @throws WebAssembly.CompileError where this machine cannot run it
 */
export function compileSweep(bytes: Uint8Array): WebAssembly.Module {
  return new WebAssembly.Module(bytes);
}
