/**
 * What is compiled into the WebAssembly of a package and not named in its manifest. The text of each licence is in
 * scripts/notices/.
 */
export const COMPILED_PARTS = [
  ...within('@tensorflow/tfjs-backend-wasm', [
    ['XNNPACK', 'BSD-3-Clause', 'https://github.com/google/XNNPACK'],
    ['pthreadpool', 'BSD-2-Clause', 'https://github.com/Maratyszcza/pthreadpool'],
    ['cpuinfo', 'BSD-2-Clause', 'https://github.com/pytorch/cpuinfo'],
    ['FP16', 'MIT', 'https://github.com/Maratyszcza/FP16'],
    ['FXdiv', 'MIT', 'https://github.com/Maratyszcza/FXdiv'],
    ['psimd', 'MIT', 'https://github.com/Maratyszcza/psimd'],
    ...runtimeOfEmscripten(),
  ]),
  ...within('@jsquash/jpeg', [
    ['mozjpeg', 'IJG', 'https://github.com/mozilla/mozjpeg'],
    ...runtimeOfEmscripten(),
  ]),
  ...within('@jsquash/png', [['png', 'Apache-2.0', 'https://github.com/image-rs/image-png']]),
  ...within('@jsquash/webp', [
    ['libwebp', 'BSD-3-Clause', 'https://chromium.googlesource.com/webm/libwebp'],
    ...runtimeOfEmscripten(),
  ]),
  ...within('@vscode/tree-sitter-wasm', [
    ['tree-sitter', 'MIT', 'https://github.com/tree-sitter/tree-sitter'],
    ['tree-sitter-python', 'MIT', 'https://github.com/tree-sitter/tree-sitter-python'],
    ...runtimeOfEmscripten(),
  ]),
];

function runtimeOfEmscripten() {
  return [
    ['Emscripten', 'MIT', 'https://github.com/emscripten-core/emscripten'],
    ['musl', 'MIT', 'https://musl.libc.org'],
    ['compiler-rt', 'MIT', 'https://github.com/llvm/llvm-project'],
  ];
}

function within(container, parts) {
  return parts.map(([name, license, url]) => ({ name, license, url, container }));
}
