import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { AdviceWording } from './AdviceWording.ts';

/** Advice on what goes with the pair, and on what helps where α and γ are not the cure. */
export const OTHER_ADVICE: Readonly<Record<string, AdviceWording>> = {
  'calibration-needed': (n, f) =>
    `得分不等于概率：以推荐组合完全拟合的模型，给出 0.3 分的候选中有 ${f.share(n('posteriorAtThirty'))} 是目标，0.5 分的有 ${f.share(n('posteriorAtHalf'))}。若要当作概率使用，请先做映射或校准；每次改动 α 或 γ 之后都要重新选择得分阈值。`,
  'class-frequency': (n, f) =>
    `${f.count(n('rareClasses'))} 个类别出现在不到 ${f.share(n('threshold'))} 的图像上。α 和 γ 权衡的是前景与背景，并不区分类别。以 ${n('threshold').toPrecision(2)} 为阈值做重复因子采样（r(c) = √(阈值 / 频率)），可让含这些类别的图像更常出现，最稀有的类别重复 ${f.ratio(n('largestRepeatFactor'))} 次，一个 epoch 最多变长 ${f.share(n('epochGrowth'))}。损失一侧的替代方案是类别均衡权重、EFL 或 Seesaw：任选其一，不要叠加。`,
  'constants-fitted': (n, f) =>
    `${detections(n, f)}据此从模拟器的常数组合中选出得分最接近的一半（距离 ${f.decimal(n('misfitAfter'))} 个标准差，全部组合为 ${f.decimal(n('misfitBefore'))}）；各常数前后的取值见 JSON 报告。以下内容是外推：低于文件最低得分的一切、所有易分负样本，以及其他组合。训练图像上的检测会高估目标的可分性：请使用留出的图像。`,
  'constants-not-fitted': (n, f) =>
    `${detections(n, f)}数量太少，无法据此拟合模拟器：两者各需 50 个。常数仍为在 COCO 上选出的取值。得分阈值更低的结果文件包含更多检测。`,
  'constants-unlike': (n, f) =>
    `${detections(n, f)}其得分与任何模拟模型都不相似：最接近的也相差 ${f.decimal(n('misfitAfter'))} 个标准差。常数仍为在 COCO 上选出的取值。请确认 γ 和 α 确为训练所用，且得分是检测器自己的输出。`,
  'keras-ignores-alpha': () =>
    'keras-retinanet 自己的焦点损失会使用 α，并除以前景锚框数。Keras 的 BinaryFocalCrossentropy 则不然：默认忽略 α，除非设置 apply_class_balancing=True，并且对全部元素取平均：请自行除以前景锚框数。在 CategoricalFocalCrossentropy 中，所有类别共用一个 α 只会缩放损失。',
  'mean-normalised-loss': (n, f) =>
    `分类损失是对全部锚框取平均，而不是按前景锚框求和。启用焦点损失（YOLOv5 的 fl_gamma，γ = ${f.decimal(n('gamma'))}、α = ${f.decimal(n('alpha'))}）后，首步只剩下原来的 ${n('shrink').toPrecision(2)}，而框回归损失不变：这样测到的只是损失的尺度。请提高它的增益，使两者起步时相当，或改为除以前景锚框数。只加权正样本的 cls_pw、obj_pw 不改变尺度即可起到 α 的作用：α / (1 − α) = ${f.decimal(n('alpha') / (1 - n('alpha')))}。`,
  'varifocal-alpha': () =>
    '该检测器使用 varifocal loss。它的 α 加权负样本（α p^γ），与焦点损失的 α 相反；正样本按其 IoU 目标加权，不含 γ。请勿把焦点损失的 α 写进去；其公开取值为 α = 0.75、γ = 2。',
  'quality-focal-beta': () =>
    '该检测器使用 quality focal loss：以 IoU q 为目标，交叉熵乘以 |q − p|^β。它没有 α；焦点损失的组合中只有 γ 可与它的 β 相比（公开取值为 2）。',
  'heat-map-exponents': () =>
    '该检测器以惩罚衰减的焦点损失训练热图。它的 α 就是焦点损失所说的指数 γ（公开取值为 2），另一个指数（4）降低目标附近的损失，没有任何参数权衡前景与背景：焦点损失的组合不能照搬。',
  'objectness-head': (n, f) =>
    `目标性（objectness）与类别是各自独立的输出：每个前景单元对应的 ${f.count(n('negativesPerPositive'))} 个背景单元只训练目标性，类别只看到前景，那里没有需要焦点损失压制的背景。若要尝试焦点损失，请用在目标性上；为“每类一个输出”公布的组合（包括 0.25 与 2）不能照搬。`,
  'mining-on-focal': (n, f) =>
    `该检测器在焦点损失（γ = ${f.decimal(n('gamma'))}）之上又做难例挖掘（OHEM）。两者都在挑选难例，叠加后几乎只剩离群样本和错误标注。请二选一：Lin 等人（2017）的焦点损失比最好的 OHEM 高 3.2 AP。`,
  'low-score-threshold': (n, f) =>
    `AP 由 ${f.decimal(n('scoreThreshold'))} 以上的得分计算。在常用的 0.05 阈值下，焦点损失相对交叉熵的增益有一部分来自更少的真实目标落到阈值之下；在这里这部分增益并不存在。与公开结果比较时请使用相同的阈值。`,
  'label-noise-suspected': (n, f) =>
    `模型有 ${f.count(n('suspects'))} 个高置信错误（占 0.5 分以上错误的 ${f.share(n('suspectShare'))}）落在没有目标框的位置，或与目标框偏差较大：请先检查它们，那里可能有错标或漏标。焦点损失会更依赖这类样本：若确为标注错误，请选用不大于 1 的 γ，或会舍弃离群样本的损失（GHM-C、带 margin 的 ASL）；若标注无误，则无需改动。`,
  'boxes-without-anchors': (n, f) =>
    `${f.count(n('unmatched'))} 个目标框（${f.share(n('boxes') === 0 ? 0 : n('unmatched') / n('boxes'))}）没有前景锚框：它们会被当作背景训练。任何 α 和 γ 都无法弥补；请先调整锚框尺寸、宽高比或输入尺寸。`,
  'sampling-and-focal': () =>
    '该检测器在计算损失之前会先对锚框采样，采样之后几乎没有不均衡可供焦点损失发挥作用：采样与焦点损失二选一，不要同时使用：推荐组合（若有）是在全部锚框上模拟得到的。',
};

function detections(n: (key: string) => number, f: NumberFormat): string {
  return `您的模型有 ${f.count(n('hits'))} 个正确检测和 ${f.count(n('errors'))} 个错误检测，按以 γ = ${f.decimal(n('trainedGamma'))}、α = ${f.decimal(n('trainedAlpha'))} 训练得到来理解。`;
}
