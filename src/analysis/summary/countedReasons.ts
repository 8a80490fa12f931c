import type { UnusableReason } from '../contract/failures/UnusableReason.ts';
import type { ProblemCode } from '../dataset/Dataset.ts';
import type { Summary } from './Summary.ts';

/**
 * Why nothing can be trained on, as far as counts alone say it: an annotation with two faults is counted twice. The reasons that
 * hold of the most come first.
 */
export function countedReasons({ problems, crowd }: Summary): readonly UnusableReason[] {
  const of = (code: ProblemCode) => problems.find(problem => problem.code === code)?.count ?? 0;
  const reasons: readonly Extract<UnusableReason, { count: number } | { images: number }>[] = [
    { kind: 'box-absent', instead: 'other', keys: [], count: of('box-missing') },
    { kind: 'box-not-finite', count: of('box-not-finite') },
    { kind: 'box-empty', count: of('box-empty') },
    { kind: 'box-outside', count: of('box-outside-image') },
    { kind: 'image-unknown', count: of('annotation-unknown-image') },
    { kind: 'crowd', count: crowd },
    { kind: 'image-no-size', images: of('image-no-size') },
  ];
  const amount = (reason: (typeof reasons)[number]) =>
    'count' in reason ? reason.count : reason.images;
  return reasons
    .filter(reason => amount(reason) > 0)
    .toSorted((one, other) => amount(other) - amount(one));
}
