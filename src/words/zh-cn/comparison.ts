import type { ComparisonWords, PairText } from '../ComparisonWords.ts';

const called = ({ alpha, gamma }: PairText) => `α ${alpha}、γ ${gamma}`;

const SIDES = { foreground: '前景', background: '背景' } as const;

export const comparison: ComparisonWords = {
  quantities: {
    backgroundPerForeground: '每个前景锚框对应的背景锚框',
    negativesPerPositive: '每个正输出对应的负输出（锚框 × 类别）',
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
  samePair: pair => `两边推荐的组合相同：${called(pair)}。`,
  pairs: ({ first, second, firstOnSecond, secondOnFirst, holds, towards }) =>
    (holds ? '任一推荐值在两边都适用。' : '推荐值不能同时适用于两边。') +
    `前者的组合（${called(first)}）在后者上损失 ${firstOnSecond} 的最优模拟 AP，` +
    `后者的组合（${called(second)}）在前者上损失 ${secondOnFirst}。` +
    (towards === null
      ? ''
      : `α 由 ${first.alpha} 变为 ${second.alpha}：后者需要更偏向${SIDES[towards]}。`),
};
