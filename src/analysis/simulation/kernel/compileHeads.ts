/**
 * Compiles the kernel of `KernelTrainer`; one module serves any number of trainings.
 *
 * @param bytes `trainHeads.wasm`
 * @throws WebAssembly.CompileError where this machine cannot run it
 */
export function compileHeads(bytes: Uint8Array): WebAssembly.Module {
  return new WebAssembly.Module(bytes);
}
