import type { RecordLayout } from '../../bytes/records/RecordLayout.ts';
import { PREDICTION } from '../../dataset/builder/slots.ts';

export const PREDICTION_LAYOUT: RecordLayout = {
  slots: 8,
  fields: [
    { name: 'image_id', kind: 'id', slot: PREDICTION.image },
    { name: 'category_id', kind: 'id', slot: PREDICTION.category },
    { name: 'bbox', kind: 'four', slot: PREDICTION.box },
    { name: 'score', kind: 'number', slot: PREDICTION.score },
  ],
};
