import type { RecordRule } from '../../detectors/RecordRule.ts';
import type { Counts } from '../../summary/Counts.ts';
import { faultyRecords } from '../../summary/records/faultyRecords.ts';
import type { RecordsReport } from '../RecordsReport.ts';

/**
 * @param faults by `RECORD_FAULTS`
 * @param loader where it is another than that of COCO files
 */
export function recordsReport(
  rule: RecordRule,
  faults: Counts,
  boxes: Pick<RecordsReport, 'written' | 'trainedOn'>,
  loader = rule.source,
): RecordsReport {
  return { ...boxes, loader, faults: faultyRecords(rule, faults) };
}
