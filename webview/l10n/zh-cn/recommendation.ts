import type { Messages } from '../messages.ts';
import { ADVICE, adviceWords } from './advice.ts';

export const recommendation: Messages['recommendation'] = {
  none: '没有运行模拟，因此没有推荐值。统计结果依然有效。',
  range: (low, high) => (low === high ? low : `${low}–${high}`),
  rangeLabel: range => `范围 ${range}`,
  confidence: {
    low: '置信度低：请与默认值对比。',
    medium: '置信度中等：多数模拟结果一致。',
    high: '置信度高：所有模拟结果一致。',
  },
  why: '依据，以及何时不宜照搬',
  evidenceTitles: ['依据', '数值'],
  evidence: {
    regretOfDefault: '默认组合损失的模拟 AP',
    regretOfChoice: '推荐组合损失的模拟 AP',
    spread: '最差组合损失的模拟 AP',
    negativesPerPositive: '每个正 logit 对应的负 logit',
    foregroundWeight: '前景权重（α）',
    backgroundWeight: '背景权重（1 − α）',
    pairsWithinOnePercent: '与最优相差 1 % 以内的组合',
    cellsWithinOnePercent: '与最优相差 1 % 以内的组合',
    pairs: '模拟的组合总数',
    lowestGamma: '近似最优组合中最小的 γ',
    gradientMass: '首步时背景对每个正样本的梯度',
    gradientMassOfCrossEntropy: '同上，γ = 0',
    prior: '检测器的先验 π',
    optimalPrior: '与数据集相符的先验',
    positives: '前景锚框',
    budget: '训练预算 τ',
    scoreThreshold: '得分阈值',
  },
  alphaSide: (alpha, rest) => `α = ${alpha} 是前景的权重，背景的权重为 1 − α = ${rest}。`,
  regret: (pair, share) => `默认值（${pair}）比最优模拟 AP 低 ${share}。`,
  defaultIsBest: pair => `默认值（${pair}）就是最优的模拟组合。`,
  byMember: (median, low, high) =>
    `在全部模拟器常数组合上，默认值损失 ${median}（中位数；${low}–${high}）。`,
  anchors: p =>
    `换一组数量相同的锚框，按前景阈值可覆盖 ${p.after} 的目标框，现在为 ${p.before}；前景锚框为 ${p.foregroundAfter} 个，现在为 ${p.foregroundBefore} 个（按检测器自身规则，统计 ${p.images} 张图像）。`,
  copyAnchors: '复制这组锚框',
  advice: (piece, found, format) => adviceWords(piece, format, found) ?? piece.text,
  adviceIsTranslated: code => code in ADVICE,
  resets: {
    recommended: '推荐值',
    default: framework => `${framework} 默认值`,
  },
  asNumber: symbol => `${symbol} 的数值`,
  costNone: '模拟 AP：没有更好的组合。',
  cost: share => `模拟 AP：比最优组合低 ${share}。`,
};
