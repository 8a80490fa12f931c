import { classIndices } from '../derive/classIndices.ts';
import type { QuantityCode, QuantityDifference } from './Comparison.ts';
import type { Report } from '../Report.ts';

/** Below one in two thousand, shares are as good as none. */
export const SHARE_FLOOR = 0.0005;

type Quantity = Pick<QuantityDifference, 'code' | 'kind'> & {
  readonly of: (report: Report) => number | null;
};

const QUANTITIES: readonly Quantity[] = [
  ratio('backgroundPerForeground', ({ assignment }) => assignment.backgroundPerForeground),
  ratio('negativesPerPositive', ({ difficulty }) => difficulty?.negativesPerPositive ?? null),
  ratio('boxesPerImage', ({ dataset }) => over(dataset.annotations, dataset.images)),
  ratio('foregroundPerBox', ({ assignment }) => over(assignment.foreground, assignment.boxes)),
  ratio(
    'classRatio',
    ({ dataset }) =>
      classIndices(dataset.categories.map(category => category.annotations))?.ratio ?? null,
  ),
  share('smallShare', ({ dataset }) => over(dataset.sizes.small, sized(dataset))),
  share('mediumShare', ({ dataset }) => over(dataset.sizes.medium, sized(dataset))),
  share('largeShare', ({ dataset }) => over(dataset.sizes.large, sized(dataset))),
  share('unmatchedShare', ({ assignment }) => over(assignment.unmatched.count, assignment.boxes)),
  share('weakShare', ({ assignment }) => over(assignment.weak.count, assignment.boxes)),
  share('crowdShare', ({ dataset }) => over(dataset.crowd, dataset.annotations)),
  share('emptyImageShare', ({ dataset }) => over(emptyImages(dataset), dataset.images)),
];

/** Numbers that both reports have, the largest relative difference first. */
export function quantityDifferences(first: Report, second: Report): readonly QuantityDifference[] {
  return QUANTITIES.flatMap(({ code, kind, of }) => {
    const [one, other] = [of(first), of(second)];
    if (one === null || other === null) return [];
    const magnitude = Math.abs(Math.log(Math.max(other, SHARE_FLOOR) / Math.max(one, SHARE_FLOOR)));
    return [{ code, kind, first: one, second: other, magnitude }];
  }).toSorted((one, other) => other.magnitude - one.magnitude);
}

function ratio(code: QuantityCode, of: Quantity['of']): Quantity {
  return { code, kind: 'ratio', of };
}

function share(code: QuantityCode, of: Quantity['of']): Quantity {
  return { code, kind: 'share', of };
}

function over(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sized({ sizes }: Report['dataset']): number {
  return sizes.small + sizes.medium + sizes.large;
}

function emptyImages({ problems }: Report['dataset']): number {
  return problems.find(problem => problem.code === 'image-without-annotations')?.count ?? 0;
}
