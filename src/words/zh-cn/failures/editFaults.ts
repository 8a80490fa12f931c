import type { EditFault } from '../../FailureWords.ts';

/** Why values are not written into a config. */
export const editFaults: Readonly<Record<EditFault, string>> = {
  'not-readable-after': '改动后的文本无法再读取',
  'shared-number': '这个数同时也给了其他名称',
  'more-would-change': '其他内容会随之改变',
  'not-in-force': '写入的值在该处不会生效',
};
