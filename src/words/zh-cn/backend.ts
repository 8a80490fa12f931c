import type { BackendWords } from '../BackendWords.ts';

export const backend: BackendWords = {
  missing: (name, file) => `${name}（较慢；无法使用 WebAssembly：缺少 ${file}）`,
  failed: name => `${name}（较慢；无法使用 WebAssembly：启动失败）`,
};
