import type { KnownGap } from '../GapWords.ts';

/** What a detector's training does and the counts do not know of, in Simplified Chinese. */
export const NOT_MODELLED_ZH: Readonly<Record<KnownGap, string>> = {
  'The reference training script leaves out images without a box of more than one pixel (references/detection/coco_utils.py); torchvision itself does not, and they are counted here.':
    '参考训练脚本会剔除没有大于一个像素的目标框的图像（references/detection/coco_utils.py）；torchvision 本身不会，这里也计入了这些图像。',
  'Random crops that keep at least three quarters of the image.':
    '至少保留图像四分之三的随机裁剪。',
  'The second stage: counts are those of the region proposal network, which tells objects from background without classes. The boxes that the second stage classifies come from the network, so annotations tell a bound alone: with the usual sample of 512 proposals, at most a quarter of them foreground, its head sees 3 background for 1 foreground, or more on images with few objects.':
    '第二阶段：统计的是区域候选网络（RPN），它只区分目标与背景，不区分类别。第二阶段所分类的框来自网络，标注只能给出界限：按通常的 512 个候选框采样、前景至多占四分之一，其分类头面对的是每 1 个前景对应 3 个背景，目标少的图像上更多。',
  'Random zooms and IoU crops of the reference training.': '参考训练中的随机缩放与 IoU 裁剪。',
  'Mosaic, random scale and shift.': '马赛克增强、随机缩放与平移。',
  'AutoAnchor, which computes other anchors where the standard ones fit less than 98% of the boxes.':
    'AutoAnchor：当标准锚框适配的目标框不足 98% 时，它会另算一组锚框。',
  'Images with a label that reaches beyond them are left out of training; here the label is cut at the border.':
    '含有越界标签的图像不参与训练；这里把标签裁剪到图像边界。',
  'Labels in text files have six digits.': '文本文件中的标签只有六位数字。',
  'A box whose cells a later box holds has no objectness of its own, but still trains class and box there.':
    '若目标框的网格被后一个框占用，它就没有自己的 objectness，但仍在那里训练类别与框。',
  'Random scale and crop.': '随机缩放与裁剪。',
  'Background cells under a Gaussian weigh (1 − value)⁴; they are counted apart.':
    '高斯区域内的背景格点权重为 (1 − 值)⁴；它们单独计数。',
  'Coordinates are rounded in pixels here and as shares of the image there: of several anchors that overlap a small box alike, another one may be its best.':
    '这里的坐标按像素取整，该框架按图像的比例取整：当多个锚框与小目标框重叠相同时，最佳锚框可能不同。',
  'Random crops.': '随机裁剪。',
  'Crowd regions are left out of training by default; they are counted as boxes here.':
    '训练默认不使用人群区域；这里按目标框计入。',
  'Boxes are cleaned as Detectron2 does it; PaddleDetection also leaves out boxes that its reader clips to nothing.':
    '目标框按 Detectron2 的方式清理；PaddleDetection 还会剔除被读取器裁剪成空的框。',
};
