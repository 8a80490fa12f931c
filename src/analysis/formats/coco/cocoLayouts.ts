import type { RecordLayout } from '../../bytes/records/RecordLayout.ts';
import {
  ANNOTATION,
  ANNOTATION_COLUMNS,
  CATEGORY,
  IMAGE,
  IMAGE_COLUMNS,
} from '../../dataset/builder/slots.ts';

export const ANNOTATION_LAYOUT: RecordLayout = {
  slots: ANNOTATION_COLUMNS.slots,
  fields: [
    { name: 'id', kind: 'id', slot: ANNOTATION.id },
    { name: 'image_id', kind: 'id', slot: ANNOTATION.image },
    { name: 'category_id', kind: 'id', slot: ANNOTATION.category },
    { name: 'iscrowd', kind: 'truth', slot: ANNOTATION.crowd },
    { name: 'area', kind: 'number', slot: ANNOTATION.area, oddSlot: ANNOTATION.areaInvalid },
    { name: 'bbox', kind: 'four', slot: ANNOTATION.box },
    { name: 'score', kind: 'number', slot: ANNOTATION.score },
    { name: 'ignore', kind: 'truth', slot: ANNOTATION.ignore },
    { name: 'segmentation', kind: 'polygons', slot: ANNOTATION.segmentation },
  ],
};

export const IMAGE_LAYOUT: RecordLayout = {
  slots: IMAGE_COLUMNS.slots,
  fields: [
    { name: 'id', kind: 'id', slot: IMAGE.id },
    { name: 'width', kind: 'number', slot: IMAGE.width },
    { name: 'height', kind: 'number', slot: IMAGE.height },
    { name: 'file_name', kind: 'present', slot: IMAGE.fileName },
  ],
};

export const CATEGORY_LAYOUT: RecordLayout = {
  slots: 2,
  fields: [
    { name: 'id', kind: 'id', slot: CATEGORY.id },
    { name: 'name', kind: 'number', slot: CATEGORY.name },
  ],
};
