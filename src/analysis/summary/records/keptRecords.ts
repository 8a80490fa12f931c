import { type RecordFault, RECORD_FAULTS } from '../../contract/records/RecordFault.ts';
import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset, RecordFacts } from '../../dataset/Dataset.ts';
import type { LabelRule, RecordRule } from '../../detectors/RecordRule.ts';
import { type Counts, counts } from '../Counts.ts';
import { checkLabels } from './checkLabels.ts';
import { classFaults } from './classFaults.ts';
import { faultsOfTraits } from './faultsOfTraits.ts';
import { RecordChanges } from './RecordChanges.ts';
import { withoutImages } from './withoutImages.ts';

export interface KeptRecords {
  /** As the loader hands it on: the same where it hands on everything. */
  readonly dataset: Dataset;
  /** Records that the loader does not take as they are, by `RECORD_FAULTS`. */
  readonly faults: Counts;
}

/**
 * Takes the records of a COCO file as the loader of a framework does.
 *
 * @param rule    null where nothing is known of the loader
 * @param classes the names that a config trains on; all that the file lists where it is absent
 */
export function* keptRecords(
  dataset: Dataset,
  rule: RecordRule | null,
  classes?: readonly string[],
): Steps<KeptRecords> {
  const faults = counts(RECORD_FAULTS.length);
  const { records } = dataset;
  if (rule !== null && dataset.isVoc === true) return yield* keptVoc(dataset, rule, classes);
  if (rule === null || records === undefined) return { dataset, faults };
  const changes = new RecordChanges(dataset, rule);
  changes.count('no-file-name', records.withoutFileName);
  changes.count('no-annotation-id', records.withoutId);
  changes.joinById(records.shared);
  changes.countUnsized(yield* onUnsizedImages(dataset));
  yield* lookAtRows({ dataset, records, rule, classes }, changes);
  return rule.labels === undefined
    ? { dataset: changes.dataset(), faults: changes.faults }
    : yield* keptLabels(changes, rule.labels);
}

function* keptLabels(changes: RecordChanges, limits: LabelRule): Steps<KeptRecords> {
  const { beyond, refused, repeated } = yield* checkLabels(changes.dataset(), limits);
  changes.count('label-beyond', beyond);
  for (const row of repeated) changes.apply(row, ['label-repeated']);
  const dataset = changes.dataset();
  const { faults } = changes;
  return beyond === 0
    ? { dataset, faults }
    : { dataset: yield* withoutImages(dataset, refused), faults };
}

/** A rule without a loader of Pascal VOC has no outcome for its boxes. */
function* keptVoc(
  dataset: Dataset,
  rule: RecordRule,
  classes: readonly string[] | undefined,
): Steps<KeptRecords> {
  const changes = new RecordChanges(dataset, rule);
  const { count, category, crowd } = dataset.annotations;
  const byClass = classFaults(dataset.categories, rule, classes);
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++)
      changes.apply(
        row,
        byClass[category[row] as number] ?? [],
        crowd[row] === 1 ? ['voc-corners', 'voc-difficult'] : ['voc-corners'],
      );
  });
  return { dataset: changes.dataset(), faults: changes.faults };
}

function* onUnsizedImages({ images, annotations }: Dataset): Steps<number> {
  const { width, height } = images;
  // Also false for NaN.
  const isSized = (row: number) => (width[row] as number) > 0 && (height[row] as number) > 0;
  let unsized = 0;
  yield* inPieces(images.count, (from, to) => {
    for (let row = from; row < to; row++) unsized += Number(!isSized(row));
  });
  if (unsized === 0) return 0;
  let found = 0;
  yield* inPieces(annotations.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const image = annotations.image[row] as number;
      found += Number(image >= 0 && !isSized(image));
    }
  });
  return found;
}

interface Looked {
  readonly dataset: Dataset;
  readonly records: RecordFacts;
  readonly rule: RecordRule;
  readonly classes: readonly string[] | undefined;
}

function* lookAtRows(
  { dataset, records, rule, classes }: Looked,
  changes: RecordChanges,
): Steps<void> {
  const { image, category, count } = dataset.annotations;
  const { traits } = records;
  const byTraits = faultsOfTraits(rule);
  const byClass = classFaults(dataset.categories, rule, classes);
  const noClass: RecordFault[] = rule.outcomes['no-class'] === undefined ? [] : ['no-class'];
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const loaded = changes.loaded(row);
      const asked = changes.asksBeforeItJoins ? row : loaded;
      const ofTraits = byTraits[traits[asked] as number] as readonly RecordFault[];
      const at = category[loaded] as number;
      const ofClass = at < 0 ? noClass : (byClass[at] as readonly RecordFault[]);
      if (ofTraits.length + ofClass.length === 0 || (image[row] as number) < 0) continue;
      changes.apply(row, ofClass, ofTraits);
    }
  });
}
