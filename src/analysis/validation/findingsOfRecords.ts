import type { RecordOutcome } from '../contract/records/RecordFault.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { exampleOf } from '../dataset/builder/exampleOf.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { SEGMENTATION_TRAIT, segmentationTrait, TRAIT } from '../dataset/recordTraits.ts';
import { recordRules } from '../detectors/arithmetics.ts';
import type { Finding, FoundFault, FoundOutcome, TakenBy } from './Finding.ts';
import { severityOf } from './severityOf.ts';

const SIGNS: readonly (readonly [FoundFault, (traits: number) => boolean])[] = [
  ['ignore-set', traits => (traits & TRAIT.ignore) !== 0],
  ['no-area', traits => (traits & TRAIT.noArea) !== 0],
  ['no-crowd-key', traits => (traits & TRAIT.noCrowd) !== 0],
  ['crowd-text', traits => (traits & TRAIT.crowdText) !== 0],
  ['crowd-null', traits => (traits & TRAIT.crowdNull) !== 0],
  ['no-segmentation', traits => segmentationTrait(traits) === SEGMENTATION_TRAIT.absent],
  ['empty-segmentation', traits => segmentationTrait(traits) === SEGMENTATION_TRAIT.empty],
];

const FOUND: ReadonlySet<RecordOutcome> = new Set(['box-out', 'record-out', 'crowd', 'stops']);

/**
 * Records of a COCO file that the loaders of some frameworks do not take as they are; nothing for other formats.
 *
 * @param most records of each kind that are named
 */
export function* findingsOfRecords(dataset: Dataset, most: number): Steps<readonly Finding[]> {
  const { records, annotations, images } = dataset;
  if (records === undefined) return [];
  const counts = SIGNS.map(() => 0);
  const first: number[][] = SIGNS.map(() => []);
  const signsOf = Array.from({ length: 256 }, (_, traits) =>
    SIGNS.flatMap(([, isSign], at) => (isSign(traits) ? [at] : [])),
  );
  yield* inPieces(annotations.count, (from, to) => {
    for (let row = from; row < to; row++)
      for (const at of signsOf[records.traits[row] as number] as readonly number[]) {
        counts[at] = (counts[at] as number) + 1;
        if ((first[at] as number[]).length < most) (first[at] as number[]).push(row);
      }
  });
  const named = (row: number) =>
    exampleOf({
      annotation: annotations.ids.at(row),
      image: images.ids.at(annotations.image[row] as number),
    });
  const plain: readonly (readonly [FoundFault, number])[] = [
    ['no-file-name', records.withoutFileName],
    ['no-annotation-id', records.withoutId],
  ];
  return [
    ...plain.map(([fault, count]) => findingOf(fault, count, [])),
    ...SIGNS.map(([fault], at) =>
      findingOf(fault, counts[at] as number, (first[at] as number[]).map(named)),
    ),
  ].filter(({ count }) => count > 0);
}

function findingOf(fault: FoundFault, count: number, records: Finding['records']): Finding {
  const code = `record-${fault}` as const;
  return { code, severity: severityOf(code), count, records, taken: { fault, by: takenBy(fault) } };
}

/** By outcome, in the order of the frameworks. */
function takenBy(fault: FoundFault): readonly TakenBy[] {
  const frameworks = new Map<FoundOutcome, string[]>();
  for (const { source, outcomes } of recordRules()) {
    const outcome = outcomes[fault];
    if (outcome === undefined || !isFound(outcome)) continue;
    const name = source.slice(0, source.indexOf(','));
    frameworks.set(outcome, [...(frameworks.get(outcome) ?? []), name]);
  }
  return [...frameworks].map(([outcome, names]) => ({ outcome, frameworks: names }));
}

function isFound(outcome: RecordOutcome): outcome is FoundOutcome {
  return FOUND.has(outcome);
}
