import type { Plugin } from 'esbuild';

export const loadedLater: Plugin;
