import type { Metafile } from 'esbuild';

export function requireOwnModules(metafiles: readonly Metafile[]): void;
