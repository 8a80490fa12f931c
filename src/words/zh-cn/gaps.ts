import type { KnownGapWords } from '../GapWords.ts';

export const gaps: KnownGapWords = {
  'torchvision-empty-images':
    '参考训练脚本会剔除没有大于一个像素的目标框的图像（references/detection/coco_utils.py）；torchvision 本身不会，这里也计入了这些图像。',
  'crops-of-three-quarters': '至少保留图像四分之三的随机裁剪。',
  'second-stage':
    '第二阶段：统计的是区域候选网络（RPN），它只区分目标与背景，不区分类别。第二阶段所分类的框来自网络，标注只能给出界限：按通常的 512 个候选框采样、前景至多占四分之一，其分类头面对的是每 1 个前景对应 3 个背景，目标少的图像上更多。',
  'zooms-and-crops': '参考训练中的随机缩放与 IoU 裁剪。',
  mosaic: '马赛克增强、随机缩放与平移。',
  'auto-anchor': 'AutoAnchor：当标准锚框适配的目标框不足 98% 时，它会另算一组锚框。',
  'labels-beyond-image': '含有越界标签的图像不参与训练；这里把标签裁剪到图像边界。',
  'six-digit-labels': '文本文件中的标签只有六位数字。',
  'cells-taken-over':
    '若目标框的网格被后一个框占用，它就没有自己的 objectness，但仍在那里训练类别与框。',
  'scale-and-crop': '随机缩放与裁剪。',
  'gaussian-background': '高斯区域内的背景格点权重为 (1 − 值)⁴；它们单独计数。',
  'rounded-shares':
    '这里的坐标按像素取整，该框架按图像的比例取整：当多个锚框与小目标框重叠相同时，最佳锚框可能不同。',
  'random-crops': '随机裁剪。',
  'crowds-left-out': '训练默认不使用人群区域；这里按目标框计入。',
  'boxes-clipped-away':
    '目标框按 Detectron2 的方式清理；PaddleDetection 还会剔除被读取器裁剪成空的框。',
};
