import type { RecordLayout } from '../bytes/RecordLayout.ts';

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
  areaOdd: 11,
} as const;

export const ANNOTATION_LAYOUT: RecordLayout = {
  slots: 12,
  fields: [
    { name: 'id', kind: 'id', slot: ANNOTATION.id },
    { name: 'image_id', kind: 'id', slot: ANNOTATION.image },
    { name: 'category_id', kind: 'id', slot: ANNOTATION.category },
    { name: 'iscrowd', kind: 'number', slot: ANNOTATION.crowd },
    { name: 'area', kind: 'number', slot: ANNOTATION.area, oddSlot: ANNOTATION.areaOdd },
    { name: 'bbox', kind: 'four', slot: ANNOTATION.box },
    { name: 'score', kind: 'number', slot: ANNOTATION.score },
  ],
};

/** Slots of an image's record. */
export const IMAGE = { id: 0, width: 1, height: 2 } as const;

export const IMAGE_LAYOUT: RecordLayout = {
  slots: 3,
  fields: [
    { name: 'id', kind: 'id', slot: IMAGE.id },
    { name: 'width', kind: 'number', slot: IMAGE.width },
    { name: 'height', kind: 'number', slot: IMAGE.height },
  ],
};

/** Slots of a category's record; its name is a text and travels beside them. */
export const CATEGORY = { id: 0, name: 1 } as const;

export const CATEGORY_LAYOUT: RecordLayout = {
  slots: 2,
  fields: [
    { name: 'id', kind: 'id', slot: CATEGORY.id },
    { name: 'name', kind: 'number', slot: CATEGORY.name },
  ],
};

/** Slots of a detection's record. */
export const PREDICTION = {
  image: 0,
  category: 1,
  /** x, y, width, height in four slots. */
  box: 2,
  boxLength: 6,
  score: 7,
} as const;

export const PREDICTION_LAYOUT: RecordLayout = {
  slots: 8,
  fields: [
    { name: 'image_id', kind: 'id', slot: PREDICTION.image },
    { name: 'category_id', kind: 'id', slot: PREDICTION.category },
    { name: 'bbox', kind: 'four', slot: PREDICTION.box },
    { name: 'score', kind: 'number', slot: PREDICTION.score },
  ],
};
