import type { LossReason } from '../../../FailureWords.ts';
import { lossMeanings } from '../../lossMeanings.ts';

const relatives = Object.fromEntries(
  Object.entries(lossMeanings).map(([meaning, { is }]) => [meaning, `它的损失是 ${is}`]),
) as Record<keyof typeof lossMeanings, string>;

/** What a config trains with instead of a focal loss whose α and γ can be set. */
export const lossReasons: Readonly<Record<LossReason, string>> = {
  'no-loss': '它没有描述损失函数',
  ...relatives,
  'owner-unclear':
    'Detectron2 和 maskrcnn-benchmark 都有这些键，其中没有说明由哪一个训练，而任何一方遇到另一方的键都会拒绝启动',
  'maskrcnn-not-read': '它的键属于 maskrcnn-benchmark，其锚框不在读取范围内',
  'keras-retinanet-ini':
    '这个 keras-retinanet 的 ini 只含锚框；α 和 γ 在 Python 代码中：keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'cross-entropy': '它的分类使用交叉熵训练',
  'two-stage-sampled': '两阶段检测器，先采样候选框再用交叉熵训练',
  'two-stage': '两阶段检测器，使用交叉熵训练',
  ultralytics:
    'Ultralytics 的分类使用二元交叉熵训练，没有 focal loss 的参数对；残留的 fl_gamma 不起作用',
  yolox: 'YOLOX 的分类和目标性在代码中使用二元交叉熵训练',
};
