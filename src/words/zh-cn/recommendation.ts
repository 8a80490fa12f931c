import type { RecommendationWords } from '../RecommendationWords.ts';

export const recommendation: RecommendationWords = {
  confidence: {
    low: '置信度低：请仅作为起点。',
    medium: '置信度中等：多数模拟结果一致。',
    high: '置信度高：所有模拟结果一致。',
  },
  range: (low, high) => `${low}–${high}`,
  regret: (pair, share) => `默认值（${pair}）比最优模拟 AP 低 ${share}。`,
  defaultIsBest: pair => `默认值（${pair}）就是最优的模拟组合。`,
  byMember: (median, low, high) =>
    `在全部模拟器常数组合上，默认值损失 ${median}（中位数；${low}–${high}）。`,
};
