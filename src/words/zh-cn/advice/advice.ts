import { negativeOutputs } from './negativeOutputs.ts';
import type { AdviceWords, EvidenceByCode, Pair, FormatMeasure } from '../../AdviceWords.ts';
import { constantChanges } from './constantChanges.ts';
import { doubts } from './doubts.ts';
import { recommendation } from './recommendation.ts';
import { HELD, STANDING, WHY_DEFAULT } from './standing.ts';

export const advice: AdviceWords = {
  'varifocal-alpha': () =>
    '该检测器使用 varifocal loss。它的 α 加权负样本（α p^γ），与焦点损失的 α 相反；正样本按其 IoU 目标加权，不含 γ。请勿把焦点损失的 α 写进去；其公开取值为 α = 0.75、γ = 2。',

  'quality-focal-beta': () =>
    '该检测器使用 quality focal loss：以 IoU q 为目标，交叉熵乘以 |q − p|^β。它没有 α；焦点损失的组合中只有 γ 可与它的 β 相比（公开取值为 2）。',

  'heat-map-exponents': () =>
    '该检测器以惩罚衰减的焦点损失训练热图。它的 α 就是焦点损失所说的指数 γ（公开取值为 2），另一个指数（4）降低目标附近的损失，没有任何参数权衡前景与背景：焦点损失的组合不能照搬。',

  'objectness-head': ({ negativesPerPositive }, format) =>
    `目标性（objectness）与类别是各自独立的输出：每个前景单元对应的 ${format(negativesPerPositive)} 个背景单元只训练目标性，类别只看到前景，那里没有需要焦点损失压制的背景。若要尝试焦点损失，请用在目标性上；为“每类一个输出”公布的组合（包括 0.25 与 2）不能照搬。`,

  'usual-pair-of-points': (found, format) =>
    `请采用公开的组合 ${pairOf(found.default, format)}；如果您的配置已是该组合，则无需更改。范围：γ ${found.gammas.map(format).join('–')}，α ${found.alphas.map(format).join('–')}，即训练过的 ${format(found.trained)} 个组合的跨度，其中 γ 越低 α 越高；其中最差的组合损失最佳 AP50 的 ${format(found.mostCosts)}，同一组合的两个种子最多相差 ${format(found.seeds)}。置信度低：依据是 FCOS 在两个小数据集上的 ${format(found.runs)} 次短训练，而不是您的数据。公开的组合在那里没有损失，${pairOf(found.other, format)} 平均损失 ${format(found.otherCosts)}，以点的位置代替 IoU 的模拟所选的组合损失 ${format(found.simulatedCosts)}。`,

  'sampling-and-focal': (found, format) =>
    found.sampling === 'hard-negatives'
      ? `该检测器为每个前景锚框只保留 ${format(found.negativesPerForeground)} 个最难的负样本。焦点损失会取代这种挑选：请二选一，不要同时使用，因为推荐组合适用于全部锚框。请先用这种挑选：有九人公开说过在 SSD 中用普通焦点损失取代它的结果，其中八人没有变好，给出数字的两人 mAP 分别低了 1 和 1.6。`
      : `该检测器每张图像采样 ${format(found.batch)} 个锚框，其中前景最多占 ${format(found.foregroundShare)}。采样之后几乎没有不均衡可供焦点损失发挥作用：请保留交叉熵。这里不推荐组合，因为它只适用于在全部锚框上的训练；若想查看，请用 RetinaNet 分析。`,

  'mining-on-focal': ({ gamma, ssd }, format) =>
    `该检测器在焦点损失（γ = ${format(gamma)}）之上又做难例挖掘（OHEM）。两者都在挑选难例，叠加后几乎只剩离群样本和错误标注。请二选一：${ssd ? '在 SSD 中用普通焦点损失取代难例挖掘，公开说过结果的九人中有八人没有变好。' : 'Lin 等人（2017）的焦点损失比最好的 OHEM 高 3.2 AP。'}`,

  'no-effect-expected': ({ spread, negativesPerPositive }, format) =>
    `没有可测量的影响：保持现有取值。整个网格上的预期 AP 只相差 ${format(spread)}，${negativeOutputs(format(negativesPerPositive))}。`,

  'keep-default': (found, format) =>
    `从公开的默认值 ${pairOf(found.default, format)} 开始：${WHY_DEFAULT[found.rests]}。它最多损失最优 AP 的 ${format(found.highestRegretOfDefault)}（90% 界）${STANDING[found.rests]}。`,

  'try-another-pair': (found, format) =>
    `除默认值 ${pairOf(found.default, format)} 外，用同一随机种子再训练一组 ${pairOf(found.recommended, format)}，保留验证集上更好的一组。默认值预期损失最优 AP 的 ${format(found.regretOfDefault)}（80% 区间：${format(found.lowestRegretOfDefault)} 至 ${format(found.highestRegretOfDefault)}）${STANDING[found.rests]}。${HELD[found.rests]}`,

  'schedule-assumed': (found, format) =>
    `没有给出训练计划，而训练长短起决定作用：从头训练时，(γ 2, α 0.25) 在不足 300 步的训练中损失最优 AP 的 7 至 47%，在更长的训练中损失 1 至 14%。因此给出的范围涵盖多种长度` +
    ('epochs' in found
      ? `，包括您的 ${format(found.images)} 张图像训练 ${format(found.epochs)} 轮`
      : `；您只有 ${format(found.images)} 张图像，不足以假定一种`) +
    `。请给出您的训练计划，以及是否从头训练；如果该文件只是训练集的一个样本，请给出迭代次数而不是轮数。`,

  'long-training': ({ steps, recommended, constant }, format) =>
    `训练 ${format(steps)} 步时，该组合几乎不反映您的数据。从 300 步起，在未见过的数据集上，尝试过的方法都没有以超出噪声的幅度优于一个常数：γ 1 配 α 0.5；而且训练越长，各组合相差越小，很快就与换一个随机种子相差无几。` +
    (constant
      ? '因此推荐这个常数。'
      : `${pairOf(recommended, format)} 预期略好，但同样算不上结论。`),

  'members-not-selected': (found, format) =>
    `${model(found, format)}数量太少，无法据此拟合模拟器：两者各需 50 个。常数仍为在 COCO 上选出的取值。得分阈值更低的结果文件包含更多检测。`,

  'members-unlike': (found, format) =>
    `${model(found, format)}其得分与任何模拟模型都不相似：最接近的也相差 ${format(found.misfitAfter)} 个标准差。常数仍为在 COCO 上选出的取值。请确认 γ 和 α 确为训练所用，且得分是检测器自己的输出。`,

  'members-selected': (found, format) =>
    `${model(found, format)}据此选出得分最接近的 ${format(found.members)} 组常数（距离 ${format(found.misfitAfter)} 个标准差，全部为 ${format(found.misfitBefore)}）：${constantChanges(found, format)}。以下内容是外推：低于文件最低得分的一切、所有易分负样本，以及其他组合。训练图像上的检测会高估目标的可分性：请使用留出的图像。`,

  'label-noise-suspected': ({ suspects, suspectShare, gentle }, format) =>
    `模型有 ${format(suspects)} 个高置信错误（占 0.5 分以上错误的 ${format(suspectShare)}）落在没有目标框的位置，或与目标框偏差较大：请先检查它们，那里可能有错标或漏标。焦点损失会更依赖这类样本：若确为标注错误，` +
    (gentle === undefined
      ? '请选用不大于 1 的 γ，或会舍弃离群样本的损失（GHM-C、带 margin 的 ASL）'
      : `${pairOf(gentle, format)} 同样接近最优，且对它们的依赖更小`) +
    '；若标注无误，则无需改动。',

  'boxes-without-anchors': ({ unmatched, unmatchedShare }, format) =>
    `${format(unmatched)} 个目标框（${format(unmatchedShare)}）没有前景锚框：它们会被当作背景训练。任何 α 和 γ 都无法弥补；请先调整锚框尺寸、宽高比或输入尺寸。`,

  'mild-imbalance': ({ negativesPerPositive }, format) =>
    `不均衡程度较轻：${negativeOutputs(format(negativesPerPositive))}，而 COCO 上的密集检测器约为 40,000 个。可供 γ 抑制的易分负样本很少，请先测普通交叉熵（γ = 0，不设 α）：焦点损失应当能胜过它。`,

  'alpha-side': ({ foregroundWeight, backgroundWeight, favours }, format) =>
    `α = ${format(foregroundWeight)} 表示前景权重 ${format(foregroundWeight)}、背景权重 ${format(backgroundWeight)}：${FAVOURS[favours]}`,

  'near-optimal-pairs': ({ pairsWithinOnePercent, pairs, ridge }, format) =>
    `${format(pairs)} 组中有 ${format(pairsWithinOnePercent)} 组与最优相差不到 1%：${ridge.map(point => ridgePoint(point, format)).join('；')}。α 与 γ 要一起调：γ 越大，大量易分负样本的权重越低，所需的 α 就越小。`,

  'alpha-not-determined': ({ gamma, lowestBestAlpha, highestBestAlpha }, format) =>
    `α 无法确定。在 γ = ${format(gamma)} 时，推荐所依据的各项结果的最优 α 在 ${format(lowestBestAlpha)} 至 ${format(highestBestAlpha)} 之间：推荐值的平均损失最小。`,

  'gamma-below-one': ({ whose }) =>
    `${WHOSE_GAMMA[whose]}介于 0 和 1 之间。像 torchvision 或 fvcore 那样对 (1 - p_t) ** gamma 自动求导的实现，在 logit 饱和后会得到 NaN 梯度：请给 1 - p_t 设下限，或使用带闭式梯度的融合实现。`,

  'initial-gradient-green': (found, format) =>
    `${gradient(found, format)}低于 20，起步稳定；若 γ = 0，则为 ${format(found.gradientMassOfCrossEntropy)}。`,

  'initial-gradient-amber': (found, format) =>
    `${gradient(found, format)}介于 20 和 200 之间，起步可能不稳：请使用 warm-up 和梯度裁剪，并留意最初的几百步。`,

  'initial-gradient-red': (found, format) =>
    `${gradient(found, format)}公开结果中约 300 及以上的训练都已受损或崩溃：请降低先验、提高 γ，或缩小分类损失的权重。`,

  'optimal-prior': ({ optimalPrior, bias, prior }, format) =>
    `与该数据集相符的先验为 π = N⁺ / (N·K) = ${format(optimalPrior)}，对应的偏置为 ${format(bias)}。它对交叉熵和小于 1 的 γ 有影响；γ 为 1 或更大时，常用的 π = 0.01 大多起步良好（当前：${format(prior)}）。`,

  'mean-normalised-loss': ({ gamma, alpha, shrink, positiveWeight }, format) =>
    `分类损失是对全部锚框取平均，而不是按前景锚框求和。启用焦点损失（YOLOv5 的 fl_gamma，${pairOf({ gamma, alpha }, format)}）后，首步只剩下原来的 ${format(shrink)}，而框回归损失不变：这样测到的只是损失的尺度。请提高它的增益，使两者起步时相当，或改为除以前景锚框数。只加权正样本的 cls_pw、obj_pw 不改变尺度即可起到 α 的作用：α / (1 − α) = ${format(positiveWeight)}。`,

  'low-score-threshold': ({ scoreThreshold }, format) =>
    `AP 由 ${format(scoreThreshold)} 以上的得分计算。在常用的 0.05 阈值下，焦点损失相对交叉熵的增益有一部分来自更少的真实目标落到阈值之下；在这里这部分增益并不存在。与公开结果比较时请使用相同的阈值。`,

  'class-frequency': (found, format) =>
    `${format(found.classes)} 个类别中有 ${format(found.rareClasses)} 个出现在不到 ${format(found.rareBelow)} 的图像上。α 和 γ 权衡的是前景与背景，并不区分类别。以 ${format(found.threshold)} 为阈值做重复因子采样（r(c) = √(阈值 / 频率)），可让含这些类别的图像更常出现，最稀有的类别重复 ${format(found.largestRepeatFactor)} 次，一个 epoch 最多变长 ${format(found.epochGrowth)}。损失一侧的替代方案是类别均衡权重、EFL 或 Seesaw：任选其一，不要叠加。`,

  'keras-ignores-alpha': () =>
    'keras-retinanet 自己的焦点损失会使用 α，并除以前景锚框数。Keras 的 BinaryFocalCrossentropy 则不然：默认忽略 α，除非设置 apply_class_balancing=True，并且对全部元素取平均：请自行除以前景锚框数。在 CategoricalFocalCrossentropy 中，所有类别共用一个 α 只会缩放损失。',

  'calibration-needed': ({ recommended, posteriorAtThirty, posteriorAtHalf }, format) =>
    `得分不等于概率：以 ${pairOf(recommended, format)} 完全拟合的模型，给出 0.3 分的候选中有 ${format(posteriorAtThirty)} 是目标，0.5 分的有 ${format(posteriorAtHalf)}。若要当作概率使用，请先做映射或校准；每次改动 α 或 γ 之后都要重新选择得分阈值。`,

  basis: (found, format) =>
    `统计：${format(found.positives)} 个前景锚框，${negativeOutputs(format(found.negativesPerPositive))}。模拟：训练预算 ${format(found.budget)}${found.budgetOfCoco ? '（即 RetinaNet 在 COCO 上的 90,000 次迭代）' : ''}，得分阈值 ${format(found.scoreThreshold)}。未测量：目标本身的可分性。置信度：${CONFIDENCE[found.confidence]}；${doubts(found, format).join('；')}。${recommendation.surer[found.surer]}`,
};

const CONFIDENCE: Readonly<Record<EvidenceByCode['basis']['confidence'], string>> = {
  low: '低',
  medium: '中',
  high: '高',
};

const FAVOURS: Readonly<Record<EvidenceByCode['alpha-side']['favours'], string>> = {
  neither: '两侧相同。',
  foreground: '偏向前景。',
  background: '偏向背景。',
  'background-with-gamma': '偏向背景，因为 γ 已经拿走了易分负样本的大部分权重。',
};

const WHOSE_GAMMA: Readonly<Record<EvidenceByCode['gamma-below-one']['whose'], string>> = {
  detector: '该检测器的 γ ',
  recommended: '推荐的 γ ',
  'near-optimal': '近似最优的组合中有一些的 γ ',
};

function pairOf({ gamma, alpha }: Pair, format: FormatMeasure): string {
  return `γ = ${format(gamma)}、α = ${format(alpha)}`;
}

/** The first words on a model's detections. */
function model(found: EvidenceByCode['members-not-selected'], format: FormatMeasure): string {
  const pair = pairOf({ gamma: found.trainedGamma, alpha: found.trainedAlpha }, format);
  return `您的模型有 ${format(found.hits)} 个正确检测和 ${format(found.errors)} 个错误检测，按以 ${pair} 训练得到来理解。`;
}

function ridgePoint(
  {
    gamma,
    lowestAlpha,
    highestAlpha,
    single,
  }: EvidenceByCode['near-optimal-pairs']['ridge'][number],
  format: FormatMeasure,
): string {
  const alphas = single ? format(lowestAlpha) : `${format(lowestAlpha)} 至 ${format(highestAlpha)}`;
  return `γ ${format(gamma)} 配 α ${alphas}`;
}

function gradient(found: EvidenceByCode['initial-gradient-green'], format: FormatMeasure): string {
  return `首步时背景对每个正样本的梯度：${pairOf(found.recommended, format)}、先验 π = ${format(found.prior)} 时 G = ${format(found.gradientMass)}。`;
}
