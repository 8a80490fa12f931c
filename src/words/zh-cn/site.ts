import { relativeValues, type SiteWords } from '../SiteWords.ts';
import { contradictions } from './contradictions.ts';
import { lossMeanings } from './lossMeanings.ts';

export const site: SiteWords = {
  remarks: {
    'sums-over-six-sizes': '统计结果为六种训练尺寸之和',
    'wider-boxes-in-1x': '2.x 的标签相同，1.x 测得的框宽一个像素',
    'crowds-as-boxes': '人群区域在其中按目标框训练',
  },
  notes: {
    'tao-ranges': 'TAO 要求 α 在 (0, 1) 之内、γ 大于 0。',
    'tao-both-above-zero': '只有 α 和 γ 都大于 0 时焦点损失才启用。',
    'yolo-loss-shrinks':
      'α 在代码中固定为 0.25，取 0.0 即关闭焦点损失；损失仍对全部元素取平均，因此 γ 大于 0 会使类别与目标性损失相对框回归损失变小。',
    'soft-targets':
      'α 在代码中固定为 0.25，取 0.0 即关闭焦点损失；类别目标是任务对齐分配给出的得分，而不是推荐值所假定的 0 和 1。',
    'negative-alpha': 'α 为负值时不加权。',
    'class-balancing': '只有设置 apply_class_balancing=True 时 α 才起作用。',
    'gamma-fixed-at-two': '该系列的代码把 γ 固定为 2。',
    'paddle-values-unused':
      'PaddleDetection（2.5 至 2.7，以及 2024 年十月的 develop）会保存这两个值，但训练仍用 0.25 和 2：需先在 ppdet/modeling/losses/fcos_loss.py 中把它们传给 sigmoid_focal_loss。',
    'matcher-cost': '匹配器的代价也使用这两个值。',
    'switched-off': '配置关闭了这个 focal loss（enabled: false 之类）：打开之前，这些值不起作用。',
    'own-code': '这是您自己的代码：请确认其中的 α 加权的是正样本，并且没有其他文件另行传入值。',
    'own-code-elsewhere':
      '这是您自己的代码：请确认其中的 α 加权的是正样本。它在另一个文件中定义；这里只设置调用时写出的值。',
  },
  relative: loss => {
    const { is, sensible } = lossMeanings[loss.meaning];
    const values = relativeValues(loss);
    return {
      title: `不适用推荐的参数对：${is}`,
      more: `${loss.path}${values === '' ? '' : `（${values}）`}是${is}。${sensible}`,
    };
  },
  contradictions,
  values: {
    written: ({ text }) => text,
    'in-code': ({ value }) => `${value}（代码中固定）`,
    inherited: ({ text, file }) => `${text}（取自 ${file}）`,
    default: ({ value }) => `${value}（默认）`,
    off: () => '不加权（默认）',
    unknown: () => '–',
  },
};
