import type { ProblemCode } from '../../../src/analysis/dataset/Dataset.ts';
import { problemWords } from '../../../src/analysis/report/problemWords.ts';
import { unmatchedWords } from '../../../src/analysis/report/unmatchedWords.ts';
import type { Messages } from '../messages.ts';

const PROBLEMS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'annotation-unknown-image': '个标注指向文件中不存在的图像',
  'annotation-unknown-category': '个标注指向文件中不存在的类别',
  'annotation-no-category': '个标注没有类别',
  'box-missing': '个标注没有目标框',
  'box-not-finite': '个目标框含有非有限数值',
  'box-empty': '个目标框的宽或高为 0',
  'box-outside-image': '个目标框完全在图像之外',
  'box-beyond-image': '个目标框超出图像边界',
  'area-implausible': '个 area 与目标框不符，改用宽 × 高',
  'image-no-size': '张图像没有宽或高',
  'image-without-annotations': '张图像没有标注',
  'duplicate-image-id': '张图像的 id 重复',
  'duplicate-annotation-id': '个标注的 id 重复',
  'duplicate-category-id': '个类别的 id 重复',
  'categories-missing': '文件没有列出类别，以 id 代替名称',
  'category-unused': '个类别没有标注',
};

const REASONS: Readonly<Record<string, string>> = {
  'too-small': '比最小的锚框还小',
  'too-large': '比最大的锚框还大',
  'between-scales': '尺寸介于两个锚框尺寸之间，与两者都相差太远',
  aspect: '比所有锚框都更细长或更扁',
  'between-strides': '网格上没有足够近的锚框',
  'taken-by-neighbour': '合适的锚框或网格点都归了另一个目标框',
  'no-point': '没有网格点落入其中',
};

export const words: Messages['words'] = {
  problem: (code, count) => PROBLEMS[code] ?? problemWords(code, count),
  reason: code => REASONS[code] ?? unmatchedWords(code),
  sentences: list => list.join(''),
  place: {
    annotation: id => `标注 ${id}`,
    image: id => `图像 ${id}`,
    category: id => `类别 ${id}`,
    inImage: (annotation, image) => `${image} 中的${annotation}`,
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
