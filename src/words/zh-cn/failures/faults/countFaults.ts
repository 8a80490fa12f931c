import type { CountFault, CountValue } from '../../../FailureWords.ts';

/** Why counts cannot be merged. */
export const countFaults: Readonly<Record<CountFault, string>> = {
  'batches-not-mergeable': '图像成批填充，而哪些图像同批取决于整个数据集',
  'predictions-not-mergeable': '模型只能在整个数据集上一次性衡量',
  'different-detectors': '它们针对不同的检测器统计',
  'different-versions': '它们由不同版本的 Focal Lens 统计',
  'exact-histogram': '其中一个含全部图像的 IoU（--exact-histogram），另一个只含抽样图像的 IoU',
  'labels-only': '其中一个只含标签，没有背景的 IoU',
  'different-formats': '它们的标注格式不同',
};

/** What a file of counts should hold at a place. */
export const countValues: Readonly<Record<CountValue, string>> = {
  'whole-number': '不小于 0 的整数',
  number: '数字',
  list: '列表',
  object: '对象',
  text: '文本',
  code: '本程序使用的代码',
  id: '标识符（id）',
  boolean: 'true 或 false',
};
