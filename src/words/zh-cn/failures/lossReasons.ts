import type { LossReason } from '../../FailureWords.ts';

/** What a config trains with instead of a focal loss whose α and γ can be set. */
export const lossReasons: Readonly<Record<LossReason, string>> = {
  'no-loss': '它没有描述损失函数',
  varifocal: '它使用 varifocal loss 训练，其 α 加权的是负样本，focal loss 的推荐值不适用',
  'quality-focal': '它使用 quality focal loss 训练，只有指数 β，没有 α',
  'heat-maps': '它训练的是热力图，其中 α 和 γ（或 β）是两个指数',
  'keras-retinanet-ini':
    '这个 keras-retinanet 的 ini 只含锚框；α 和 γ 在 Python 代码中：keras_retinanet.losses.focal(alpha=…, gamma=…)',
  'cross-entropy': '它的分类使用交叉熵训练',
  'two-stage-sampled': '两阶段检测器，先采样候选框再用交叉熵训练',
  'two-stage': '两阶段检测器，使用交叉熵训练',
  ultralytics: 'Ultralytics 已移除 focal loss 及 fl_gamma，现使用二元交叉熵训练',
};
