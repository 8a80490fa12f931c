import { type FaultyRecords, RECORD_FAULTS } from '../../contract/records/RecordFault.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';
import type { Counts } from '../Counts.ts';

/** @param faults by `RECORD_FAULTS` */
export function faultyRecords({ outcomes }: RecordRule, faults: Counts): readonly FaultyRecords[] {
  return RECORD_FAULTS.flatMap((code, at) => {
    const outcome = code === 'image-unsized' ? 'not-counted' : outcomes[code];
    const count = faults[at] as number;
    return outcome === undefined || count === 0 ? [] : [{ code, outcome, count }];
  });
}
