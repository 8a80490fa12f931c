import type { SetFault } from '../../../FailureWords.ts';

/** Why the description of a set cannot be used. */
export const setFaults: Readonly<Record<SetFault, string>> = {
  'no-splits': '其中 train、val、test 均未给出图像',
  'no-class-names': '其中既没有 "names" 也没有 "nc"',
  'names-unlike-count': '"nc" 与 "names" 的数量不一致；Ultralytics 同样会拒绝',
  'names-with-gaps': '"names" 的编号不是从 0 开始的连续整数；Ultralytics 同样会拒绝',
};
