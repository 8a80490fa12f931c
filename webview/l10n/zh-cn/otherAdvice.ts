import type { AdviceWording } from './AdviceWording.ts';

/** Advice on what goes with the pair, and on what helps where α and γ are not the cure. */
export const OTHER_ADVICE: Readonly<Record<string, AdviceWording>> = {
  'calibration-needed': (n, f, found) =>
    `得分不等于概率：在 γ = ${f.decimal(found.gamma)}、α = ${f.decimal(found.alpha)} 下完全拟合的模型，给出 0.3 分的候选中有 ${f.share(n('posteriorAtThirty'))} 是目标，0.5 分的有 ${f.share(n('posteriorAtHalf'))}。若要当作概率使用，请先做映射或校准；每次改动 α 或 γ 之后都要重新选择得分阈值。`,
  'class-frequency': (n, f) =>
    `${f.count(n('rareClasses'))} 个类别出现在不到 ${f.share(n('threshold'))} 的图像上。α 和 γ 权衡的是前景与背景，并不区分类别。以 ${n('threshold').toPrecision(2)} 为阈值做重复因子采样（r(c) = √(阈值 / 频率)），可让含这些类别的图像更常出现，最稀有的类别重复 ${f.ratio(n('largestRepeatFactor'))} 次，一个 epoch 最多变长 ${f.share(n('epochGrowth'))}。损失一侧的替代方案是类别均衡权重、EFL 或 Seesaw：任选其一，不要叠加。`,
  'keras-ignores-alpha': () =>
    'Keras 的 BinaryFocalCrossentropy 默认忽略 α，除非设置 apply_class_balancing=True，并且对全部元素取平均：请自行除以前景锚框数。在 CategoricalFocalCrossentropy 中，所有类别共用一个 α 只会缩放损失。',
  'mean-normalised-loss': n =>
    `分类损失除以了全部锚框与类别，只有按前景锚框归一化时的 ${n('shareOfPositives').toExponential(1)}；γ 大于 0 时还会更小（YOLOv5 的 fl_gamma 会使其缩小 10 到 100 倍）。请提高分类损失的增益，使其与框回归损失起步时相当，或改为除以前景锚框数；否则改动 α 或 γ 测到的只是损失的尺度。`,
  'low-score-threshold': (n, f) =>
    `AP 由 ${f.decimal(n('scoreThreshold'))} 以上的得分计算。在常用的 0.05 阈值下，焦点损失相对交叉熵的增益有一部分来自更少的真实目标落到阈值之下；在这里这部分增益并不存在。与公开结果比较时请使用相同的阈值。`,
  'label-noise-suspected': (n, f) =>
    `模型有 ${f.count(n('suspects'))} 个高置信错误（占 0.5 分以上错误的 ${f.share(n('suspectShare'))}）落在没有目标框的位置，或与目标框偏差较大：请先检查它们，那里可能有错标或漏标。焦点损失会更依赖这类样本：若确为标注错误，请选用不大于 1 的 γ，或会舍弃离群样本的损失（GHM-C、带 margin 的 ASL）。`,
  'boxes-without-anchors': (n, f) =>
    `${f.count(n('unmatched'))} 个目标框（${f.share(n('boxes') === 0 ? 0 : n('unmatched') / n('boxes'))}）没有前景锚框：它们会被当作背景训练。任何 α 和 γ 都无法弥补；请先调整锚框尺寸、宽高比或输入尺寸。`,
  'sampling-and-focal': (_, f, found) => {
    const pair = `γ = ${f.decimal(found.gamma)}、α = ${f.decimal(found.alpha)}`;
    return `该检测器在计算损失之前会先对锚框采样，采样之后几乎没有不均衡可供焦点损失发挥作用：采样与焦点损失二选一，不要同时使用，因为 ${pair} 是在全部锚框上模拟得到的。`;
  },
};
