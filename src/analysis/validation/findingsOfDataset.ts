import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import { problemsOf } from '../dataset/problemsOf.ts';
import { hasUsableBox } from '../dataset/usable/hasUsableBox.ts';
import type { Finding } from './Finding.ts';
import { findingOf } from './findingOf.ts';
import { repeatedBoxes } from './repeatedBoxes.ts';
import { severityOf } from './severityOf.ts';

/** What can be seen in the columns of a dataset. @param most records of each kind that are named */
export function* findingsOfDataset(dataset: Dataset, most: number): Steps<readonly Finding[]> {
  const { annotations, categories, images } = dataset;
  const used = new Float64Array(categories.length);
  yield* inPieces(annotations.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = annotations.category[row] as number;
      if (at >= 0) used[at] = (used[at] as number) + 1;
    }
  });
  const { image: imageIndex, boxes, crowd, count } = annotations;
  const repeated = yield* repeatedBoxes({ count, boxes, crowd, imageIndex }, annotations.category);
  const named = (row: number) =>
    exampleOf({
      annotation: annotations.ids.at(row),
      image: images.ids.at(imageIndex[row] as number),
    });
  return [
    ...problemsOf({ ...dataset, mostExamples: most }, used).map(problem => ({
      code: problem.code,
      severity: severityOf(problem.code),
      count: problem.count,
      records: problem.examples,
    })),
    ...findingOf('box-repeated', repeated.sameClass.map(named), most),
    ...findingOf('box-of-two-classes', repeated.otherClass.map(named), most),
    ...findingOf('class-name-repeated', sameNames(dataset), most),
    ...findingOf('class-ids-off-by-one', offByOne(dataset, used), most),
    ...findingOf('ids-text-and-number', textIds(dataset), most),
    ...conventionFinding(dataset),
    ...(yield* nothingUsable(dataset)),
  ];
}

function conventionFinding({ convention, annotations: { count } }: Dataset): readonly Finding[] {
  if (convention === undefined) return [];
  return [{ code: 'boxes-misread', severity: 'error', count, records: [], convention }];
}

function* nothingUsable(dataset: Dataset): Steps<readonly Finding[]> {
  const { count } = dataset.annotations;
  if (count === 0 || (yield* hasUsableBox(dataset, false))) return [];
  return [{ code: 'nothing-usable', severity: 'error', count, records: [] }];
}

function sameNames({ categories }: Dataset): readonly ProblemExample[] {
  const seen = new Set<string>();
  return categories
    .filter(({ name }) => name !== null && (seen.has(name) || !seen.add(name)))
    .map(({ id }) => ({ category: id }));
}

/** Ids 0 to n − 1 are used, and 1 to n are listed: the classes that annotations use and the file does not list. */
function offByOne({ categories }: Dataset, used: Float64Array): readonly ProblemExample[] {
  const listed = new Set(categories.filter(({ listings }) => listings > 0).map(({ id }) => id));
  const inUse = categories.filter((_, row) => (used[row] as number) > 0).map(({ id }) => id);
  const isShifted =
    listed.size > 0 &&
    !listed.has(0) &&
    inUse.includes(0) &&
    inUse.every(id => typeof id === 'number' && listed.has(id + 1));
  return isShifted ? inUse.filter(id => !listed.has(id)).map(id => ({ category: id })) : [];
}

/** Classes that annotations use as a text where the file lists a number, or the other way round. */
function textIds({ categories }: Dataset): readonly ProblemExample[] {
  const listed = new Set(categories.filter(({ listings }) => listings > 0).map(({ id }) => id));
  return categories
    .filter(({ id, listings }) => listings === 0 && listed.has(otherType(id)))
    .map(({ id }) => ({ category: id }));
}

function otherType(id: number | string): number | string {
  if (typeof id === 'number') return String(id);
  return /^-?\d+$/.test(id) ? Number(id) : Number.NaN;
}
