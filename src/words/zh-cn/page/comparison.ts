import { comparison as comparisonWords } from '../comparison.ts';
import { pairText } from '../../say/pairText.ts';
import { unbrokenPairs } from '../../say/unbrokenPairs.ts';
import type { PageWords } from '../../PageWords.ts';

export const comparison: PageWords['comparison'] = {
  title: (first, second) => `${first} 与 ${second} 的对比`,
  waiting: '请选择两次分析进行对比。',
  noShift: '两者在各项分布上的差异都不超过随机波动',
  largestShift: (name, verdict) => `${name}：${verdict}`,
  copyMarkdown: '复制为 Markdown',
  pair: (pair, format) => unbrokenPairs(pairText(pair, { comparison: comparisonWords }, format)),
  noPair: '其中一方没有模拟，无法比较推荐值。',
  quantities: comparisonWords.quantities,
  distributions: comparisonWords.distributions,
  verdicts: comparisonWords.verdicts,
  distributionsFinding: '各项分布相差多远',
  distributionsCaption:
    'Jensen–Shannon 散度（bit）：0 为相同，1 为毫无交集；“随机波动”是同一分布的两份样本之间会出现的差异。PSI：低于 0.1 为轻微，0.25 及以上为严重。',
  quantitiesFinding: '差异一览，按相差倍数由大到小',
  caption: '两边各自的目标框占比。',
  share: '目标框占比',
  captionFirst: shown => `两边各自的目标框占比，最大的 ${shown} 个类别。`,
  columns: {
    distribution: '分布',
    jensenShannon: 'JS 散度',
    byChance: '随机波动',
    psi: 'PSI',
    quantity: '指标',
    bin: '区间',
    change: '变化',
  },
  onlyFirst: (label, names) => `仅 ${label} 中有：${names}`,
  times: factor => `${factor} 倍`,
  timesAndPoints: (factor, points) => `${factor} 倍（${points}）`,
  points: signed => `${signed} 个百分点`,
  otherDetectors: '两侧检测器不同，锚框数量的差异也来自其规则。',
  same: names => `两边相同：${names}。`,
  more: count => `等另外 ${count} 个`,
  side: { images: '张图像', annotations: '个标注' },
};
