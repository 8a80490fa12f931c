import type { RecommendationWords } from '../RecommendationWords.ts';

export const recommendation: RecommendationWords = {
  confidence: {
    low: '置信度低：请仅作为起点。',
    medium: '置信度中等：该组合最多损失百分之几。',
    high: '置信度高：有相近的真实训练，该组合几乎没有损失。',
  },
  range: (low, high) => `${low}–${high}`,
  regret: (pair, share) => `默认值（${pair}）预期损失最优 AP 的 ${share}。`,
  costOfDefault: (low, high) => `默认值损失的 80% 区间：最优 AP 的 ${low} 至 ${high}。`,
  rests: (rests, grids) =>
    rests === 'trainings'
      ? `依据真实训练（其中 ${grids} 个网格与此相近）和模拟。`
      : '仅依据模拟：库中没有类似的训练。',
};
