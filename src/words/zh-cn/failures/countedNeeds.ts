import type { CountedNeed } from '../../FailureWords.ts';

/** What a detector without a fixed rule does not have, and the way on. */
export const countedNeeds: Readonly<
  Record<CountedNeed, { readonly without: string; readonly instead: string }>
> = {
  pair: {
    without: '仅凭标注得不出 α 和 γ',
    instead:
      '请用它分析数据集：报告会给出不依赖预测的精确结果、有界的结果以及需要预测的部分。规则固定的检测器（例如 retinanet-torchvision）才会给出一组 α 和 γ。',
  },
  parts: {
    without: '没有可合并的锚框计数',
    instead:
      '请把数据集作为一个文件用它分析，或用规则固定的检测器（例如 retinanet-torchvision）统计各部分。',
  },
  limits: {
    without: '没有可设上限的锚框比例，也没有未匹配框',
    instead: '请只检查数据集的问题，或指定规则固定的检测器（例如 retinanet-torchvision）。',
  },
  comparison: {
    without: '其报告没有可供比较的锚框',
    instead: '请比较规则固定的检测器（例如 retinanet-torchvision）的报告；关于数据的内容是相同的。',
  },
};
