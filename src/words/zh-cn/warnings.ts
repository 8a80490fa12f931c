import type { WarningWords } from '../GapWords.ts';

const FIGURES = {
  optimizer: '优化器',
  'learning-rate': '学习率',
  averaging: '指数移动平均（EMA）',
} as const;

const UNKNOWN = '训练计划未知';

export const warnings: WarningWords = {
  'base-unread': ({ file }) => `无法读取 ${file}；由它设置的内容取自预设。`,
  'no-plain-value': ({ key, file, line, taken }) =>
    `${key} 不是普通数值（${file} 第 ${line} 行）；${taken === 'preset' ? '采用预设的值' : '按未写出处理'}。`,
  'not-modelled': ({ key }) => `未模拟 ${key}。`,
  'augmentation-not-modelled': ({ names }) =>
    `数据增强会改变训练所见的框（${names.join('、')}）；统计的是未经增强的图像。`,
  'optimization-not-modelled': ({ figures }) =>
    `模拟采用学习率适当的 SGD，不含 EMA；未采用配置中的${figures.map(figure => FIGURES[figure]).join('、')}。`,
  'generator-not-modelled': ({ type }) => `未模拟 ${type}；锚框按 AnchorGenerator 生成。`,
  'assigner-not-modelled': ({ type }) => `此处未模拟 ${type}；标签按 MaxIoUAssigner 分配。`,
  'sampler-not-modelled': ({ type }) => `未模拟 ${type}；锚框按 RandomSampler 的采样统计。`,
  'first-branch': ({ type }) => `训练流水线中 ${type} 的各分支只统计第一个。`,
  'target-not-written': ({ type }) => `没有写出 ${type}；采用其常用取值。`,
  'loss-not-modelled': ({ type, alpha, gamma }) =>
    `未模拟 ${type}；采用焦点损失的 α ${alpha} 和 γ ${gamma}。`,
  'range-ends': ({ key }) => `${key} 为 "range"；只统计区间的两端。`,
  'sizes-expression': ({ key }) => `${key} 是表达式；采用 Base-RetinaNet.yaml 的尺寸。`,
  'boundary-not-modelled': ({ key }) => `未模拟 ${key}；超出图像的锚框也计入。`,
  'usual-numbers': ({ key }) => `${key} 不是普通数字；采用常用取值。`,
  'not-written': ({ key }) => `没有写出 ${key}；采用常用取值。`,
  'no-number-list': ({ key }) => `${key} 不是数字列表；采用常用取值。`,
  'ssd-sizes-refused': ({ key }) =>
    `${key} 含有 MMDetection 不接受的尺寸；采用 COCO 上 SSD300 的尺寸。`,
  'shapes-unread': ({ key }) => `无法读取 ${key}；采用 YOLOv5 的锚框。`,
  'schedule-key-unread': ({ key }) => `无法读取 ${key}；${UNKNOWN}。`,
  'mining-not-modelled': ({ key }) => `未模拟不含 max_negatives_per_positive 的 ${key}。`,
  'usual-ratios': ({ key }) => `${key} 不是普通数字；采用 1、2 和 0.5。`,
  'points-taken': ({ key }) => `未模拟 ${key}；每个网格单元取一个点。`,
  'unknown-strides': ({ key, taken }) => `${key} 中有步长未知的特征层；采用 ${taken.join('、')}。`,
  'extractor-strides': ({ extractor }) =>
    `${extractor ?? '该特征提取器'} 的步长未知；采用 16、32、…。`,
  'layers-unread': ({ taken }) => `无法解析各层；采用步长 ${taken.join('、')}。`,
  'sizes-and-strides': ({ key, sizes, strides }) =>
    `${key} 有 ${sizes} 个尺寸和 ${strides} 个步长。`,
  'levels-of-sizes': ({ key, levels, strides }) =>
    `${key} 有 ${levels} 级尺寸；步长取常用的 ${strides} 级。`,
  'square-taken': ({ written, side }) => `image_size 为 ${written}；采用 ${side} × ${side}。`,
  'image-size-not-written': ({ side }) => `没有写出 img_scale；采用 ${side} × ${side}。`,
  'anchors-follow-image': ({ side }) => `那里的锚框尺寸随每张图像而变；短边取 ${side}。`,
  'resizer-not-modelled': ({ key, side }) => `${key} 的类型未模拟；图像缩放为 ${side} × ${side}。`,
  'no-resize': ({ shorter, longer }) =>
    `没有写出含 Resize 的训练流水线；采用短边 ${shorter}、长边不超过 ${longer}。`,
  'resize-without-scale': ({ shorter, longer }) =>
    `Resize 没有尺度；采用短边 ${shorter}、长边不超过 ${longer}。`,
  'no-reader-resize': ({ key, shorter, longer }) =>
    `${key} 中没有可读取的缩放；采用短边 ${shorter}、长边不超过 ${longer}。`,
  'options-of-keras': ({ shorter, longer }) =>
    `图像边长、轮数、步数和权重是 train.py 的选项：采用短边 ${shorter}、长边不超过 ${longer}，${UNKNOWN}。`,
  'options-of-yolo': ({ side }) =>
    `图像尺寸、轮数和批大小是 train.py 的选项：采用 ${side} 像素，${UNKNOWN}。`,
  'steps-of-images': ({ images }) => `没有写出训练所用的 GPU 数；每步按 ${images} 张图像计。`,
  'several-detectors': ({ count, first }) => `这里构建了 ${count} 个检测器；采用第一个：${first}。`,
  'model-assumed': ({ model }) => `没有指明模型；未写出的内容取自 ${model}。`,
  'auto-anchors': ({ model }) => `anchors 交由 AutoAnchor 根据数据计算；采用 ${model} 的锚框。`,
  'anchors-in-model': ({ model }) => `锚框和步长在模型中定义；采用 ${model} 的。`,
  'shortest-edge-unread': () => '无法读取 ResizeShortestEdge；采用 common/data/coco.py 的尺寸。',
  'epochs-not-written': () => `没有写出轮数；${UNKNOWN}。`,
  'epochs-unread': () => `无法读取轮数；${UNKNOWN}。`,
  'schedule-unread': () => `无法读取轮数或迭代次数；${UNKNOWN}。`,
  'assigner-not-written': () => '没有写出分配器；采用 RetinaNet 常用的分配器。',
  'quality-focal-loss': () => 'QualityFocalLoss 没有 α，其目标是 IoU；这里把它的 β 当作 γ。',
  'varifocal-loss': () => 'VarifocalLoss 以 α p^γ 加权负样本，以 IoU 加权正样本。',
  'scale-range': () => '尺度取自一个区间；只统计其两端。',
  'ratio-range': () => 'ratio_range 随机抽取尺度的倍数；只统计尺度本身。',
};
