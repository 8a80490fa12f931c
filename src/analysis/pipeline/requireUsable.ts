import { fail } from '../contract/failures/Failure.ts';
import type { UnusableReason } from '../contract/failures/UnusableReason.ts';
import { type Sharing, TimeSlice } from '../contract/steps/TimeSlice.ts';
import { hasUsableBox } from '../dataset/usable/hasUsableBox.ts';
import { unusableReasons } from '../dataset/usable/unusableReasons.ts';
import type { ReadAnnotations } from '../formats/readAnnotations.ts';
import { total } from '../summary/Counts.ts';
import { conventionReasons } from './conventionReasons.ts';
import { type Counted, requireKept } from './requireKept.ts';
import { LEFT_OUT_REASONS } from '../summary/tallies/skipReason.ts';

/**
 * Stops where no box can be trained on, whatever the detector.
 *
 * @param crowds whether the detector may train on crowd regions
 * @throws FailureError `nothing-usable`, `cancelled`
 */
export async function requireUsable(
  read: ReadAnnotations,
  crowds: boolean,
  sharing: Sharing,
): Promise<void> {
  if (await new TimeSlice(sharing).run(hasUsableBox(read.dataset, crowds))) return;
  await refuse(read, [], sharing);
}

/**
 * The same once a detector's anchors are counted: its framework may leave out the rest. Images at which training would stop are
 * for the report to tell.
 *
 * @throws FailureError `all-left-out`, `nothing-usable`, `cancelled`
 */
export async function requireMatched(
  read: ReadAnnotations,
  { summary, setup }: Counted,
  sharing: Sharing,
): Promise<void> {
  const { anchors } = summary;
  if (total(anchors.boxes.matches) === 0) requireKept({ summary, setup }, read.source.file);
  if (total(anchors.boxes.matches) > 0 || total(anchors.imagesWithoutPixels) > 0) return;
  const images = anchors.leftOutImages[LEFT_OUT_REASONS.indexOf('too-small')] as number;
  await refuse(read, images > 0 ? [{ kind: 'image-too-small', images }] : [], sharing);
}

async function refuse(
  { dataset, source, profile }: ReadAnnotations,
  others: readonly UnusableReason[],
  sharing: Sharing,
): Promise<never> {
  const slice = new TimeSlice(sharing);
  const reasons = await slice.run(unusableReasons(dataset, await profile()));
  return fail({
    code: 'nothing-usable',
    file: source.file,
    annotations: dataset.annotations.count,
    reasons: [...others, ...conventionReasons(dataset.convention), ...reasons],
  });
}
