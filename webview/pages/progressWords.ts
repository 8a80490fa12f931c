import type { ProgressReport } from '../../src/analysis/contract/Progress.ts';
import type { Wording } from '../kit/Wording.ts';
import type { PageWords } from '../../src/words/PageWords.ts';

export function stageWords(progress: ProgressReport | null, { screens }: PageWords): string {
  return progress === null ? screens.stages.starting : screens.stages[progress.stage];
}

/** `120 MB of 450 MB, 210 MB/s`, as far as known. */
export function amountWords(
  progress: ProgressReport | null,
  bytesPerSecond: number | null,
  { format, text: { screens } }: Wording,
): string {
  if (progress?.bytes === undefined) return '';
  const { done, total } = progress.bytes;
  const amount = Number.isFinite(total)
    ? screens.amountOf(format.bytes(done), format.bytes(total))
    : format.bytes(done);
  return bytesPerSecond === null ? amount : screens.speed(amount, format.bytes(bytesPerSecond));
}
