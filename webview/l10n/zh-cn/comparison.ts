import type { Messages } from '../messages.ts';

export const comparison: Messages['comparison'] = {
  title: (first, second) => `${first} 与 ${second} 的对比`,
  waiting: '请选择两次分析进行对比。',
  noShift: '两者在各项分布上的差异都不超过随机波动',
  largestShift: (name, verdict) => `${name}：${verdict}`,
  copyMarkdown: '复制为 Markdown',
  pair: ({ first, second, firstOnSecond, secondOnFirst, holds }, format) => {
    const called = (pair: typeof first) =>
      `α\u00a0${format.decimal(pair.alpha)}、γ\u00a0${format.decimal(pair.gamma)}`;
    if (first.alpha === second.alpha && first.gamma === second.gamma)
      return `两边推荐的组合相同：${called(first)}。`;
    const moved =
      first.alpha === second.alpha
        ? ''
        : `α 由 ${format.decimal(first.alpha)} 变为 ${format.decimal(second.alpha)}：后者需要更偏向${second.alpha > first.alpha ? '前景' : '背景'}。`;
    return `${holds ? '任一推荐值在两边都适用。' : '推荐值不能同时适用于两边。'}前者的组合（${called(first)}）在后者上损失 ${format.share(Math.max(0, firstOnSecond))} 的最优模拟 AP，后者的组合（${called(second)}）在前者上损失 ${format.share(Math.max(0, secondOnFirst))}。${moved}`;
  },
  noPair: '其中一方没有模拟，无法比较推荐值。',
  quantities: {
    backgroundPerForeground: '每个前景锚框对应的背景锚框',
    negativesPerPositive: '每个正 logit 对应的负 logit',
    boxesPerImage: '平均每图目标框',
    foregroundPerBox: '平均每框前景锚框',
    classRatio: '最大类 : 最小类',
    smallShare: '小目标占比',
    mediumShare: '中目标占比',
    largeShare: '大目标占比',
    unmatchedShare: '未匹配目标框占比',
    weakShare: '未达前景阈值的目标框占比',
    crowdShare: '人群区域占比',
    emptyImageShare: '无目标图像占比',
  },
  distributions: {
    classes: '类别',
    boxSizes: '网络输入中的目标尺寸',
    sizes: '尺寸分组',
    aspects: '宽高比',
    foregroundPerBox: '每框前景锚框',
  },
  verdicts: {
    chance: '不超过随机波动',
    small: '轻微偏移',
    moderate: '明显偏移',
    large: '严重偏移',
  },
  distributionsFinding: '各项分布相差多远',
  distributionsCaption:
    'Jensen–Shannon 散度（bit）：0 为相同，1 为毫无交集；“随机波动”是同一分布的两份样本之间会出现的差异。PSI：低于 0.1 为轻微，0.25 及以上为严重。',
  quantitiesFinding: '差异一览，由大到小',
  caption: '两边各自的目标框占比。',
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
  points: signed => `${signed} 个百分点`,
  same: names => `两边相同：${names}。`,
  more: count => `等另外 ${count} 个`,
  side: { images: '张图像', annotations: '个标注' },
};
