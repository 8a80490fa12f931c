import type { EditFault } from '../../../FailureWords.ts';

/** Why values are not written into a config. */
export const editFaults: Readonly<Record<EditFault, string>> = {
  'not-readable-after': '改动后的文本无法再读取',
  'shared-number': '这个数同时也给了其他名称',
  'more-would-change': '其他内容会随之改变',
  'values-unused':
    'PaddleDetection（2.5 至 2.7）只保存这些值，训练仍用 0.25 和 2：ppdet/modeling/losses/fcos_loss.py 没有把它们传下去',
  'not-in-force': '写入的值在该处不会生效',
};
