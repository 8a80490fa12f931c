import type { RecordProfile } from '../../contract/failures/RecordProfile.ts';
import type { UnusableReason } from '../../contract/failures/UnusableReason.ts';
import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../Dataset.ts';
import { type BoxFault, boxFault } from './boxFault.ts';

type Counted = Extract<UnusableReason, { readonly count: number }>;

/**
 * Why the annotations of a dataset cannot be trained on, those that hold of the most first. Every annotation is counted once.
 *
 * @param profile what is known of the records beyond their columns
 */
export function* unusableReasons(
  dataset: Dataset,
  profile: RecordProfile | null,
): Steps<readonly UnusableReason[]> {
  const counts = new Map<BoxFault | null, number>();
  yield* inPieces(dataset.annotations.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const fault = boxFault(dataset, row);
      counts.set(fault, 1 + (counts.get(fault) ?? 0));
    }
  });
  const of = (fault: BoxFault | null) => counts.get(fault) ?? 0;
  const ids = profile?.ids;
  const reasons: Counted[] = [
    ...noBoxReasons(of('no-box'), profile),
    { kind: 'crowd', count: of('crowd') },
    { kind: 'box-empty', count: of('box-empty') },
    { kind: 'image-unknown', count: of('image-unknown'), ...(ids && { ids }) },
    { kind: 'box-outside', count: of('box-outside') },
    { kind: 'left-out', count: of(null) },
  ];
  const found: readonly UnusableReason[] = reasons
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
  return of('image-no-size') === 0 ? found : withSizes(found, dataset, of('image-no-size'));
}

function noBoxReasons(count: number, profile: RecordProfile | null): readonly Counted[] {
  const known = profile?.noBoxes ?? [];
  const rest = count - known.reduce((sum, one) => sum + one.count, 0);
  return profile === null
    ? [{ kind: 'box-absent', instead: 'other', keys: [], count }]
    : [...known, { kind: 'box-not-finite', count: rest }];
}

/** Images without a size take the place of their annotations. */
function withSizes(
  found: readonly UnusableReason[],
  { images }: Dataset,
  annotations: number,
): readonly UnusableReason[] {
  const isSize = (row: number) =>
    (images.width[row] as number) > 0 && (images.height[row] as number) > 0;
  let without = 0;
  for (let row = 0; row < images.count; row++) without += Number(!isSize(row));
  const at = found.filter(reason => 'count' in reason && reason.count >= annotations).length;
  return found.toSpliced(at, 0, { kind: 'image-no-size', images: without });
}
