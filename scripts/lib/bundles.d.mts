import type { BuildOptions } from 'esbuild';

export const NODE_BUNDLE: BuildOptions;

export function bundlesIn(folder: string): BuildOptions[];
