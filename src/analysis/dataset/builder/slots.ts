import type { ColumnShape } from '../../bytes/records/RecordColumns.ts';

/** Slots of an annotation's record. */
export const ANNOTATION = {
  id: 0,
  image: 1,
  category: 2,
  crowd: 3,
  area: 4,
  /** x, y, width, height in four slots. */
  box: 5,
  boxLength: 9,
  score: 10,
  /** 1 where `area` is there but no number. */
  areaInvalid: 11,
  ignore: 12,
  /** An entry of `SEGMENTATION`. */
  segmentation: 13,
} as const;

export const ANNOTATION_COLUMNS: ColumnShape = { slots: 14, fours: [ANNOTATION.box] };

/** Slots of an image's record. */
export const IMAGE = { id: 0, width: 1, height: 2, fileName: 3 } as const;

export const IMAGE_COLUMNS: ColumnShape = { slots: 4, fours: [] };

/** Slots of a category's record; its name is a text and travels beside them. */
export const CATEGORY = { id: 0, name: 1 } as const;

/** Slots of a detection's record. */
export const PREDICTION = {
  image: 0,
  category: 1,
  /** x, y, width, height in four slots. */
  box: 2,
  boxLength: 6,
  score: 7,
} as const;
