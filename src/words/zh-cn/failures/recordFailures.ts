import type { FailureWords } from '../../FailureWords.ts';
import { ENGLISH } from '../../numberFormat.ts';
import { conventionTexts } from '../../say/conventionTexts.ts';
import { faultsText } from '../../say/dataset/recordTexts.ts';
import { convention } from '../dataset/convention.ts';
import { records } from '../dataset/records.ts';

export const recordFailures: Pick<
  FailureWords['failures'],
  'all-left-out' | 'boxes-misread' | 'not-fixable'
> = {
  'boxes-misread': f => ({
    message: `${f.file}：${conventionTexts(f.convention, { convention }, ENGLISH)[0]}。`,
    advice: '不会据此写入任何内容。请修正目标框；如果它们本来就是对的，请加 --force。',
  }),
  'not-fixable': f => ({
    message: `${f.file} 为 ${f.format}、文件夹或压缩包：仅能为 COCO JSON 文件写出修正。`,
    advice: '请更正所列的记录，或修正其来源的 COCO 文件。',
  }),
  'all-left-out': f => ({
    message: `${f.file} 有 ${ENGLISH.count(f.annotations)} 个标注，${f.framework} 一个也不会训练。${faultsText(f.framework, f.faults, { records }, ENGLISH).join('。')}。`,
    advice: '请修正这些记录，或改用其他框架的检测器分析。',
  }),
};
