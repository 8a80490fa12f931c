import { fail } from '../../contract/failures/Failure.ts';
import type { PairedFile, ScoredRecord } from './PairedRecord.ts';
import type { Metric } from './MeasuredRun.ts';

/** Of the median score in per cent, what a share of a like run may be taken for. */
const FACTOR = 3;

/**
 * Scores as shares of 1. Logs have a scale; of a table the numbers say it: one above 1 is per cent, and so are all.
 *
 * @returns the records with their scores, and the tables that were in per cent
 * @throws FailureError `runs-unusable` where a score is out of range, or where both scales are in one table
 */
export function sharesOf(files: readonly PairedFile[], metric: Metric) {
  const perCent: string[] = [];
  const records = files.flatMap(({ file, scale, records: own }): ScoredRecord[] => {
    const values = own.map(({ scores }) => scores[metric] as number);
    const isPerCent = scale === 'per-cent' || (scale === null && values.some(value => value > 1));
    const high = isPerCent ? 100 : 1;
    own.forEach(({ place: { line } }, i) => {
      const value = values[i] as number;
      const found = String(value);
      if (value >= 0 && value <= high) return;
      const reason = { kind: 'out-of-range', field: metric, found, low: 0, high } as const;
      fail({ code: 'runs-unusable', file, ...(line !== null && { line }), reason });
    });
    if (isPerCent && scale === null) {
      checkScale(file, own, values);
      perCent.push(file);
    }
    return own.map((record, i) => ({ ...record, score: (values[i] as number) / high }));
  });
  return { records, perCent };
}

/** A score below 1 among per cent is a lost run, unless a hundred times as much is what the others have. */
function checkScale(file: string, records: PairedFile['records'], values: readonly number[]): void {
  const large = values.filter(value => value > 1).toSorted((a, b) => a - b);
  const middle = large[Math.floor(large.length / 2)] ?? NaN;
  const mixed = values.findIndex(
    value => value > 0 && value <= 1 && 100 * value >= middle / FACTOR && middle > FACTOR,
  );
  const line = records[mixed]?.place.line;
  if (mixed !== -1)
    fail({
      code: 'runs-unusable',
      file,
      ...(typeof line === 'number' && { line }),
      reason: 'scores-mixed',
    });
}
