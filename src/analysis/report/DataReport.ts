import type { Report } from './Report.ts';

/** What a report says of a file before anything was counted for a detector. */
export type DataReport = Pick<Report, 'source' | 'dataset' | 'convention'>;
