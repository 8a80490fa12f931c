import { problemText } from '../../say/problemText.ts';
import { reasonText } from '../../say/reasonText.ts';
import { formatTexts } from '../../say/dataset/sourceTexts.ts';
import type { PageWords } from '../../PageWords.ts';
import { remarkIn } from '../../dataset/PredictionWords.ts';
import { predictions } from '../dataset/predictions.ts';
import { problems } from '../dataset/problems.ts';
import { reasons } from '../dataset/reasons.ts';
import { source } from '../dataset/source.ts';

export const words: PageWords['words'] = {
  problem: (code, count) => problemText(code, count, { problems }),
  source: (read, format) => formatTexts(read, { source }, format).join(' · '),
  reason: code => reasonText(code, { reasons }),
  prediction: remark => remarkIn(predictions, remark),
  sentences: list => list.join(''),
  place: {
    annotation: id => `标注 ${id}`,
    image: id => `图像 ${id}`,
    category: id => `类别 ${id}`,
    file: path => path,
    inImage: (annotation, image) => `${image} 中的${annotation}`,
    boxes: (image, boxes) => `${image}（${boxes} 个目标框）`,
    and: '，',
    between: '；',
  },
  groups: {
    small: '小目标',
    medium: '中目标',
    large: '大目标',
    'very wide': '极扁',
    wide: '偏扁',
    square: '近方形',
    tall: '偏高',
    'very tall': '极高',
  },
  groupMeaning: {
    small: '面积 < 32²',
    medium: '面积 < 96²',
    large: '面积 ≥ 96²',
    'very wide': '高/宽 < 1/3',
    wide: '高/宽 < 2/3',
    square: '高/宽 < 3/2',
    tall: '高/宽 < 3',
    'very tall': '高/宽 ≥ 3',
  },
};
