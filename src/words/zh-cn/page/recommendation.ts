import { advice } from '../advice/advice.ts';
import { anchorAdvice } from '../advice/anchorAdvice.ts';
import { evidence } from '../advice/evidence.ts';
import { recommendation as words } from '../advice/recommendation.ts';
import type { PageWords } from '../../PageWords.ts';

export const recommendation: PageWords['recommendation'] = {
  ...words,
  advice,
  evidence,
  none: '没有运行模拟，因此没有推荐值。统计结果依然有效。',
  noneForRule:
    '该规则不依据 IoU 选取前景，而模拟要靠 IoU 区分难易：因此没有模拟，也没有推荐的 α 和 γ。统计结果依然有效。',
  noneForSample:
    '该检测器在计算损失之前先对锚框做均衡采样，此后 α 和 γ 几乎没有作用：请保留交叉熵。因此不运行模拟，也不推荐 α 和 γ。统计结果依然有效。',
  noneForLabels:
    '按要求只统计了标签：没有背景锚框的 IoU，无法模拟，也没有推荐的 α 和 γ。统计结果依然有效。',
  rangeLabel: range => `范围 ${range}`,
  training: schedule => `适用的训练：${schedule}。`,
  why: '依据，以及何时不宜照搬',
  anchors: anchorAdvice,
  copyAnchors: '复制为代码',
  resets: {
    recommended: '推荐值',
    default: framework => `${framework} 默认值`,
  },
  asNumber: symbol => `${symbol} 的数值`,
  costNone: '模拟 AP：没有更好的组合。',
  cost: share => `模拟 AP：比最优组合低 ${share}。`,
  costRecommended: '这就是推荐的组合。',
  costSame: '仅按模拟，与推荐的组合一样好。',
  costBelow: share => `仅按模拟，AP 比推荐的组合低 ${share}。`,
  costAbove: share => `仅按模拟，AP 比推荐的组合高 ${share}；推荐的组合不只依据模拟。`,
};
