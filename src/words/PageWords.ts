import type { page } from './en/page/page.ts';

/** Everything that the pages say. A table that lacks a key, or words it with other numbers, does not compile. */
export type PageWords = typeof page;
