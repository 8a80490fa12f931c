import type { RunRemark } from '../../contract/RunRemark.ts';
import type { ScoredRecord } from './PairedRecord.ts';

/** Shares by which lengths may differ and still be one: the last epoch of a log, an iteration more. */
const SAME = 0.02;

/**
 * The runs of the length that most have, by epochs or, where these are not written, by iterations. Shorter trainings prefer
 * other pairs; to learn from them was measured to make the choice worse.
 */
export function unequalLengths(records: readonly ScoredRecord[]): {
  readonly kept: readonly ScoredRecord[];
  readonly left: readonly ScoredRecord[];
  readonly remark: RunRemark | null;
} {
  const unit = records.some(({ epochs }) => epochs !== null) ? 'epochs' : 'iterations';
  const lengths = records.flatMap(record => record[unit] ?? []);
  const like = (length: number) =>
    lengths.filter(other => Math.abs(other - length) <= SAME * length).length;
  const usual = lengths.reduce(
    (best, one) =>
      like(one) > like(best) || (like(one) === like(best) && one > best) ? one : best,
    lengths[0] ?? NaN,
  );
  const isUsual = (record: ScoredRecord) => {
    const length = record[unit];
    return length === null || Math.abs(length - usual) <= SAME * usual;
  };
  const left = records.filter(record => !isUsual(record));
  const count = left.length;
  return {
    kept: records.filter(isUsual),
    left,
    remark: count === 0 ? null : { code: 'other-length', count, unit, kept: usual },
  };
}
