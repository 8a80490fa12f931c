import type { ReasonWords } from '../../dataset/ReasonWords.ts';

export const reasons: ReasonWords = {
  'too-small': '比最小的锚框还小',
  'too-large': '比最大的锚框还大',
  'between-scales': '尺寸介于两个锚框尺寸之间，与两者都相差太远',
  aspect: '比所有锚框都更细长或更扁',
  'between-strides': '网格上没有足够近的锚框',
  'taken-by-neighbour': '合适的锚框或网格点都归了另一个目标框',
  'no-point': '没有网格点落入其中',
};
