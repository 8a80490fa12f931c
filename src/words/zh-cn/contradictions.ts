import type { ContradictionWords } from '../SiteWords.ts';

export const contradictions: ContradictionWords = {
  'gamma-below-one': ({ gamma }) =>
    `γ ${gamma} 介于 0 和 1 之间：(1 − p)^γ 在 p = 1 处的导数为无穷大，logit 饱和后此实现可能给出 NaN 梯度。`,
  'classes-differ': ({ inConfig, inData }) =>
    `配置训练 ${inConfig} 个类别，但所分析的数据有 ${inData} 个。`,
  'inherited-classes-differ': ({ inConfig, inData, from }) =>
    `配置从 ${from} 继承了 ${inConfig} 个类别，但所分析的数据有 ${inData} 个。`,
  'class-names-differ': ({ framework, inConfig, shared, inData, example, isDefault }) => {
    const names = isDefault
      ? `COCO 的 ${inConfig} 个类别名（配置没有写类别名）`
      : `${inConfig} 个类别名`;
    return shared === 0
      ? `${framework} 按 ${names} 训练：所分析数据的 ${inData} 个名称（“${example}”等）都不在其中，因此不会用任何框训练。`
      : `${framework} 按 ${names} 训练：所分析数据的 ${inData} 个名称中有 ${shared} 个在其中，其余名称（“${example}”等）的框会被忽略。`;
  },
  'id-beyond-classes': ({ framework, highestId, classes }) =>
    `${framework} 将类别 ID 直接用作从 0 开始的标签：所分析数据的 ID 最大为 ${highestId}，而检测头只有 ${classes} 个输出。请将 num_classes 设为至少 ${highestId + 1}，或重新编号类别。`,
  'ids-read-as-coco': ({ framework, highestId, inData }) =>
    `此处 ${framework} 按 MS COCO 的编号（80 个类别，ID 最大为 90）读取类别 ID：所分析数据有 ${inData} 个类别，ID 最大为 ${highestId}。若并非 COCO 的类别，请将 remap_mscoco_category 设为 False。`,
  'prior-without-effect': ({ prior }) =>
    `先验 ${prior} 在此不起作用：该损失为 softmax 交叉熵，所有 logit 的偏置都相同。`,
  'prior-far-off': ({ gamma, optimal, prior }) =>
    `γ 为 ${gamma} 时，训练应从前景在全部 logit 中所占的比例附近开始（所分析的数据中为 ${optimal.toExponential(1)}），而先验为 ${prior}。`,
  'prior-too-high': ({ gamma, prior }) =>
    `γ 为 ${gamma} 时，先验 ${prior} 会使简单背景几乎占满最初的损失；通常取 0.01。`,
  'loss-refuses': ({ framework, key, text, what }) =>
    what === 'value'
      ? `${framework} 的 FocalLoss 不接受 ${key}=${text}：训练会立即停止。`
      : `${framework} 的 FocalLoss 没有参数 ${key}：训练会立即停止。`,
};
