import type { en } from './en.ts';

/** Everything that the pages say. A table that lacks a key, or words it with other numbers, does not compile. */
export type Messages = typeof en;
