import type { BuildResult } from 'esbuild';

export function buildLibrary(folder: string): Promise<BuildResult[]>;
