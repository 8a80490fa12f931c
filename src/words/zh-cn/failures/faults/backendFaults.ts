import type { BackendFault } from '../../../FailureWords.ts';

/** Why a backend of TensorFlow.js cannot be used. */
export const backendFaults: Readonly<Record<BackendFault, string>> = {
  'package-folder-unset': '未设置 @tensorflow/tfjs-node 所在的文件夹',
  'package-path-relative': '其文件夹的路径不是绝对路径',
  'package-not-there': '该文件夹中没有 @tensorflow/tfjs-node',
  'package-main-outside': '其主文件位于该文件夹之外',
  'package-no-backend': '其中没有 TensorFlow 后端',
  'backend-failed': '启动失败',
  'no-simd': '此机器上的 WebAssembly 不支持 SIMD，每一步要慢一百倍',
};
