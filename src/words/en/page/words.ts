import type { NumberFormat } from '../../numberFormat.ts';
import { amount } from '../plural.ts';
import { problemText } from '../../say/problemText.ts';
import { reasonText } from '../../say/reasonText.ts';
import { type PredictionRemark, remarkIn } from '../../dataset/PredictionWords.ts';
import { predictions } from '../dataset/predictions.ts';
import { problems } from '../dataset/problems.ts';
import { reasons } from '../dataset/reasons.ts';
import { formatTexts, type ReadSource } from '../../say/dataset/sourceTexts.ts';
import { source } from '../dataset/source.ts';

/** Words for codes and names of groups; a code that is not known is spelled out. */
export const words = {
  problem: (code: string, count: number) => problemText(code, count, { problems }),
  source: (read: ReadSource, format: NumberFormat) =>
    formatTexts(read, { source }, format).join(' · '),
  reason: (code: string) => reasonText(code, { reasons }),
  prediction: (remark: PredictionRemark) => remarkIn(predictions, remark),
  sentences: (list: readonly string[]) => list.join(' '),
  place: {
    annotation: (id: string) => `annotation ${id}`,
    image: (id: string) => `image ${id}`,
    category: (id: string) => `class ${id}`,
    file: (path: string) => path,
    inImage: (annotation: string, image: string) => `${annotation} in ${image}`,
    boxes: (image: string, boxes: string) => `${image} (${amount(boxes, 'box')})`,
    and: ', ',
    between: '; ',
  },
  groups: {
    small: 'small',
    medium: 'medium',
    large: 'large',
    'very wide': 'very wide',
    wide: 'wide',
    square: 'square',
    tall: 'tall',
    'very tall': 'very tall',
  } as Readonly<Record<string, string>>,
  groupMeaning: {
    small: 'area < 32²',
    medium: 'area < 96²',
    large: 'area ≥ 96²',
    'very wide': 'h/w < 1/3',
    wide: 'h/w < 2/3',
    square: 'h/w < 3/2',
    tall: 'h/w < 3',
    'very tall': 'h/w ≥ 3',
  } as Readonly<Record<string, string>>,
};
