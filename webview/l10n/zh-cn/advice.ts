import type { Advice } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { RecommendationReport } from '../../../src/analysis/report/Report.ts';
import type { AdviceWording } from './AdviceWording.ts';
import { OTHER_ADVICE } from './otherAdvice.ts';

const STEP = '首步时背景对每个正样本的梯度';

/** Advice by its code, from the numbers it rests on. */
const PAIR_ADVICE: Readonly<Record<string, AdviceWording<RecommendationReport>>> = {
  'keep-default': (n, f, found) =>
    `${found.confidence === 'low' ? '从默认值' : '使用默认值'} γ = 2、α = 0.25 ${found.confidence === 'low' ? '开始' : '即可'}。模拟中它与最优组合仅差 ${f.share(n('regretOfDefault'))}；差距小于 1% 时，两组参数的差异不超过换一个随机种子。` +
    (found.confidence === 'low'
      ? '该数据集或训练计划与模拟校准时相差较远，建议再训练一两组相邻参数作对照。'
      : '把算力留给别的实验。'),
  'try-another-pair': (n, f, found) =>
    `除默认值 γ = 2、α = 0.25 外，再训练一组 γ = ${f.decimal(found.gamma)}、α = ${f.decimal(found.alpha)}，保留验证集上更好的一组。模拟中默认值比它低 ${f.share(n('regretOfDefault'))}。推荐的是在各组常数上平均损失最小的组合；与它相差不到 1% 的组合无法区分优劣。`,
  'schedule-assumed': (n, f) =>
    `没有给出训练计划，因此按您的 ${f.count(n('images'))} 张图像假定训练 ${f.count(n('epochs'))} 轮，介于 RetinaNet 在 COCO 上的 12 轮与 90,000 次迭代之间。您能提供的信息中没有哪一项对结果影响更大：训练越短，所需的 α 越大。请给出您的训练计划，以及是否从头训练；如果该文件只是训练集的一个样本，请给出迭代次数而不是轮数。`,
  'no-effect-expected': (n, f) =>
    `预计没有影响：保持现有取值。整个网格上的模拟 AP 只相差 ${f.share(n('spread'))}，每个正样本对应 ${f.count(n('negativesPerPositive'))} 个负样本。`,
  'mild-imbalance': (n, f) =>
    `不均衡程度较轻：每个正样本对应 ${f.count(n('negativesPerPositive'))} 个负样本，而 COCO 上的密集检测器约为 40,000 个。可供 γ 抑制的易分负样本很少，请先测普通交叉熵（γ = 0，不设 α）：焦点损失应当能胜过它。`,
  'alpha-side': (n, f, found) =>
    `α = ${f.decimal(n('foregroundWeight'))} 表示前景权重 ${f.decimal(n('foregroundWeight'))}、背景权重 ${f.decimal(n('backgroundWeight'))}：` +
    side(n('foregroundWeight'), found.gamma),
  'near-optimal-pairs': (n, f) =>
    `${f.count(n('pairs'))} 组中有 ${f.count(n('pairsWithinOnePercent'))} 组与最优相差不到 1%，见 AP 曲面。α 与 γ 要一起调：γ 越大，大量易分负样本的权重越低，所需的 α 就越小。`,
  'gamma-below-one': (n, f) =>
    `近似最优的组合中有 γ 介于 0 和 1 之间的（最低 ${f.decimal(n('lowestGamma'))}）。像 torchvision 或 fvcore 那样对 (1 - p_t) ** gamma 自动求导的实现，在 logit 饱和后会得到 NaN 梯度：请给 1 - p_t 设下限，或使用带闭式梯度的融合实现。`,
  'initial-gradient-green': (n, f) =>
    `${STEP}：G = ${small(n('gradientMass'), f)}（先验 π = ${f.decimal(n('prior'))}）。低于 20，起步稳定；若 γ = 0，则为 ${small(n('gradientMassOfCrossEntropy'), f)}。`,
  'initial-gradient-amber': (n, f) =>
    `${STEP}：G = ${small(n('gradientMass'), f)}（先验 π = ${f.decimal(n('prior'))}）。介于 20 和 200 之间，起步可能不稳：请使用 warm-up 和梯度裁剪，并留意最初的几百步。`,
  'initial-gradient-red': (n, f) =>
    `${STEP}：G = ${small(n('gradientMass'), f)}（先验 π = ${f.decimal(n('prior'))}）。公开结果中约 300 及以上的训练都已受损或崩溃：请降低先验、提高 γ，或缩小分类损失的权重。`,
  'optimal-prior': (n, f) =>
    `与该数据集相符的先验为 π = N⁺ / (N·K) = ${n('optimalPrior').toExponential(1)}。它对交叉熵和小于 1 的 γ 有影响；γ ≥ 1 时，常用的 π = 0.01 起步就很好（当前：${f.decimal(n('prior'))}）。`,
  basis: (n, f, found) =>
    `统计：${f.count(n('positives'))} 个前景锚框，每个正样本对应 ${f.count(n('negativesPerPositive'))} 个负样本。模拟：训练预算 ${f.decimal(n('budget'))}，得分阈值 ${f.decimal(n('scoreThreshold'))}。未测量：目标本身的可分性。置信度：${{ low: '低', medium: '中', high: '高' }[found.confidence]}；模拟器的常数只在 COCO 上校准过。`,
};

function side(alpha: number, gamma: number): string {
  if (alpha === 0.5) return '两侧相同。';
  if (alpha > 0.5) return '偏向前景。';
  return gamma >= 1 ? '偏向背景，因为 γ 已经拿走了易分负样本的大部分权重。' : '偏向背景。';
}

function small(value: number, format: NumberFormat): string {
  return value >= 10 ? format.count(value) : format.decimal(value);
}

/** Every code that has Chinese words. */
export function isTranslated(code: string): boolean {
  return code in PAIR_ADVICE || code in OTHER_ADVICE;
}

/** @returns null where this version has no wording for the code, or its numbers are not there */
export function adviceWords(
  piece: Advice,
  format: NumberFormat,
  found: RecommendationReport | undefined,
): string | null {
  let complete = true;
  const number = (key: string) => {
    const value = piece.evidence[key];
    complete &&= value !== undefined;
    return value ?? 0;
  };
  const text =
    OTHER_ADVICE[piece.code]?.(number, format, found) ??
    (found && PAIR_ADVICE[piece.code]?.(number, format, found));
  return complete ? (text ?? null) : null;
}
