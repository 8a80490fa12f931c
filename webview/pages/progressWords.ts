import type { ProgressReport } from '../../src/analysis/contract/Progress.ts';
import type { Wording } from '../kit/Wording.ts';
import type { PageWords } from '../../src/words/PageWords.ts';

export function stageWords(progress: ProgressReport | null, { screens }: PageWords): string {
  return progress === null ? screens.stages.starting : screens.stages[progress.stage];
}

/** What is done per second; null where that is not known yet. */
export interface Rates {
  readonly bytes: number | null;
  readonly images: number | null;
}

/** `120 MB of 450 MB, 210 MB/s`, then `31,200 of 78,858 images · about 1 min left`, as far as known. */
export function amountWords(
  progress: ProgressReport | null,
  rates: Rates,
  wording: Wording,
): string {
  if (progress?.bytes !== undefined) return bytesWords(progress.bytes, rates.bytes, wording);
  return progress?.stage === 'assign' && progress.counted !== undefined
    ? imagesWords(progress.counted, rates.images, wording)
    : '';
}

function bytesWords(
  { done, total }: NonNullable<ProgressReport['bytes']>,
  perSecond: number | null,
  { format, text: { screens } }: Wording,
): string {
  const amount = Number.isFinite(total)
    ? screens.amountOf(format.bytes(done), format.bytes(total))
    : format.bytes(done);
  return perSecond === null ? amount : screens.speed(amount, format.bytes(perSecond));
}

function imagesWords(
  { images, allImages }: NonNullable<ProgressReport['counted']>,
  perSecond: number | null,
  { format, text: { screens } }: Wording,
): string {
  const amount = screens.imagesOf(format.count(images), format.count(allImages));
  if (perSecond === null || perSecond <= 0) return amount;
  return screens.left(amount, timeWords((allImages - images) / perSecond, { screens }, format));
}

/** Rounded as coarsely as such an estimate is. */
function timeWords(
  seconds: number,
  { screens }: Pick<PageWords, 'screens'>,
  { count }: Wording['format'],
): string {
  if (seconds < 10) return screens.fewSeconds;
  if (seconds < 55) return screens.seconds(count(10 * Math.round(seconds / 10)));
  return screens.minutes(count(Math.max(1, Math.round(seconds / 60))));
}
