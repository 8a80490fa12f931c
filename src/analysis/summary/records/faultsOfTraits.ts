import type { RecordFault } from '../../contract/records/RecordFault.ts';
import { SEGMENTATION_TRAIT, segmentationTrait, TRAIT } from '../../dataset/recordTraits.ts';
import type { RecordRule } from '../../detectors/RecordRule.ts';

const BITS: readonly (readonly [number, RecordFault])[] = [
  [TRAIT.ignore, 'ignore-set'],
  [TRAIT.noArea, 'no-area'],
  [TRAIT.noCrowd, 'no-crowd-key'],
  [TRAIT.crowdText, 'crowd-text'],
  [TRAIT.crowdNull, 'crowd-null'],
];

const SEGMENTATIONS: readonly (readonly [number, RecordFault])[] = [
  [SEGMENTATION_TRAIT.absent, 'no-segmentation'],
  [SEGMENTATION_TRAIT.empty, 'empty-segmentation'],
  [SEGMENTATION_TRAIT.noPolygon, 'no-polygon'],
  [SEGMENTATION_TRAIT.flat, 'flat-segmentation'],
  [SEGMENTATION_TRAIT.shortFirst, 'short-polygon'],
  [SEGMENTATION_TRAIT.shortOnly, 'no-polygon'],
  [SEGMENTATION_TRAIT.shortOnly, 'short-polygon'],
];

/** What a rule has an outcome for, by the byte of an annotation's traits. */
export function faultsOfTraits({ outcomes }: RecordRule): readonly (readonly RecordFault[])[] {
  return Array.from({ length: 256 }, (_, traits) =>
    [
      ...BITS.filter(([bit]) => (traits & bit) !== 0),
      ...SEGMENTATIONS.filter(([trait]) => trait === segmentationTrait(traits)),
    ]
      .map(([, fault]) => fault)
      .filter(fault => outcomes[fault] !== undefined),
  );
}
