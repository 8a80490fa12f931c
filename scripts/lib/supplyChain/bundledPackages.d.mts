import type { Metafile } from 'esbuild';
import type { Part } from './Part.d.ts';

export function bundledPackages(
  metafiles: readonly Metafile[],
  copied: readonly (readonly [name: string, file: string])[],
  folder: string,
): readonly Part[];
