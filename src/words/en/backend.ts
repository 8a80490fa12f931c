import type { BackendWords } from '../BackendWords.ts';

export const backend: BackendWords = {
  missing: (name, file) => `${name} (slow; WebAssembly could not be used: ${file} is missing)`,
  failed: name => `${name} (slow; WebAssembly could not be used: it failed to start)`,
};
