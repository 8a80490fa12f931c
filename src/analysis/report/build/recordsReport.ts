import { RECORD_FAULTS } from '../../contract/RecordFault.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';
import type { Counts } from '../../summary/Counts.ts';
import type { RecordsReport } from '../RecordsReport.ts';

/** @param faults by `RECORD_FAULTS` */
export function recordsReport(
  { source, outcomes }: RecordRule,
  faults: Counts,
  boxes: Pick<RecordsReport, 'written' | 'trainedOn'>,
): RecordsReport {
  return {
    ...boxes,
    loader: source,
    faults: RECORD_FAULTS.flatMap((code, at) => {
      const outcome = outcomes[code];
      const count = faults[at] as number;
      return outcome === undefined || count === 0 ? [] : [{ code, outcome, count }];
    }),
  };
}
