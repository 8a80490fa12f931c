import type { RecordRule } from '../../detectors/RecordRule.ts';
import type { Counts } from '../../summary/Counts.ts';
import { faultyRecords } from '../../summary/records/faultyRecords.ts';
import type { RecordsReport } from '../RecordsReport.ts';

/** @param faults by `RECORD_FAULTS` */
export function recordsReport(
  rule: RecordRule,
  faults: Counts,
  boxes: Pick<RecordsReport, 'written' | 'trainedOn'>,
): RecordsReport {
  return { ...boxes, loader: rule.source, faults: faultyRecords(rule, faults) };
}
