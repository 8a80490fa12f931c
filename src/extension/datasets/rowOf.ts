import { isNamedRecord } from '../../protocol/isNamedRecord.ts';
import type { Analysis } from '../analysis/Analysis.ts';

/** The row of a record that a page names, of what is shown; a row of the *Datasets* view as it is. */
export function rowOf(argument: unknown, shown: Analysis | null): unknown {
  return isNamedRecord(argument) && shown !== null
    ? { kind: 'record', analysis: shown, record: argument }
    : argument;
}
