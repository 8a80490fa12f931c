import { compareExamples } from '../dataset/examples.ts';
import type { Finding, FindingCode, FindingRecord } from './Finding.ts';
import { severityOf } from './severityOf.ts';

/**
 * One kind of mistake with the records of the lowest ids.
 *
 * @param records all of them
 * @param most    that are named
 * @returns none where there is no record
 */
export function findingOf(
  code: FindingCode,
  records: readonly FindingRecord[],
  most: number,
  other?: string,
): readonly Finding[] {
  if (records.length === 0) return [];
  return [
    {
      code,
      severity: severityOf(code),
      count: records.length,
      records: records.toSorted(compareExamples).slice(0, most),
      ...(other !== undefined && { other }),
    },
  ];
}
