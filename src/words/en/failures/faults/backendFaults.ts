import type { BackendFault } from '../../../FailureWords.ts';

/** Why a backend of TensorFlow.js cannot be used. */
export const backendFaults: Readonly<Record<BackendFault, string>> = {
  'package-folder-unset': 'the folder of @tensorflow/tfjs-node is not set',
  'package-path-relative': 'the path of its folder is not absolute',
  'package-not-there': 'its folder does not hold @tensorflow/tfjs-node',
  'package-main-outside': 'its main file is outside its folder',
  'package-no-backend': 'it brings no TensorFlow backend',
  'backend-failed': 'it failed to start',
  'no-simd':
    'this machine runs WebAssembly without SIMD, where one step takes a hundred times as long',
};
