/** What a record has or lacks that the loader of some framework does not pass over, in the order in which reports list it. */
export const RECORD_FAULTS = [
  'image-unsized',
  'no-file-name',
  'no-annotation-id',
  'shared-annotation-id',
  'no-class',
  'class-unlisted',
  'class-not-trained',
  'ignore-set',
  'no-area',
  'no-crowd-key',
  'crowd-text',
  'crowd-null',
  'no-segmentation',
  'empty-segmentation',
  'no-polygon',
  'flat-segmentation',
  'short-polygon',
  'voc-corners',
  'voc-difficult',
  'label-beyond',
  'label-repeated',
] as const;

export type RecordFault = (typeof RECORD_FAULTS)[number];

/**
 * What a loader does with such a record. `box-out`: its box is left out, and its image is one with annotations all the same;
 * `record-out`: it is as if it were not in the file; `crowd`: it counts as a crowd region; `last-box`: its box, class and
 * crowd flag are those of the last record with its id; `last-box-own-crowd`: only its box and class;
 * `corners-less-one`: 1 is taken from all four corner coordinates; `corners-cut-less-one`: the same once they are cut to whole
 * numbers; `start-less-one`: 1 is taken from xmin and ymin alone; `image-out`: its whole image is
 * left out; `trained`: it is trained on, and others leave it out;
 * `not-counted`: nothing can be counted of it here, whatever the framework does; `stops`: loading or training ends with an error.
 */
export type RecordOutcome =
  | 'box-out'
  | 'record-out'
  | 'crowd'
  | 'image-out'
  | 'last-box'
  | 'last-box-own-crowd'
  | 'corners-less-one'
  | 'corners-cut-less-one'
  | 'start-less-one'
  | 'trained'
  | 'not-counted'
  | 'stops';

/** Records that a loader does not take as they are, and what becomes of them. */
export interface FaultyRecords {
  readonly code: RecordFault;
  readonly outcome: RecordOutcome;
  readonly count: number;
}
