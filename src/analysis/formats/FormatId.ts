/** The type alone: who names a format takes none of its readers along. */
export type { FormatId } from './formats.ts';
