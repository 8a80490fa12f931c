import type { Report } from '../../analysis/report/Report.ts';

/** Kinds of suspicious records. */
export type ProblemCode = Report['dataset']['problems'][number]['code'];

/** What is wrong, as a clause behind the number of records. The number decides its grammar at most. */
export type ProblemWords = Readonly<Record<ProblemCode, (count: number) => string>>;
