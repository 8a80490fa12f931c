import type { FailureWords } from '../../FailureWords.ts';
import { ENGLISH } from '../../numberFormat.ts';
import { conventionTexts } from '../../say/conventionTexts.ts';
import { faultsText } from '../../say/dataset/recordTexts.ts';
import { convention } from '../dataset/convention.ts';
import { records } from '../dataset/records.ts';

export const recordFailures: Pick<
  FailureWords['failures'],
  | 'all-left-out'
  | 'boxes-misread'
  | 'labels-refused'
  | 'not-fixable'
  | 'output-exists'
  | 'output-is-input'
> = {
  'boxes-misread': f => ({
    message: `${f.file}：${conventionTexts(f.convention, { convention }, ENGLISH)[0]}。`,
    advice: '不会据此写入任何内容。请修正目标框；如果它们本来就是对的，请加 --force。',
  }),
  'labels-refused': f => ({
    message: `${f.file} 有 ${f.images} 张图像，但 Ultralytics 不会训练其中任何一张：每张都有它拒绝的标签行，例如 ${f.example}。`,
    advice: '请修正这些行：先是类别编号，然后是相对于图像的比例，从 0 到 1。',
  }),
  'not-fixable': f => ({
    message: `${f.file} 为 ${f.format}、文件夹或压缩包：仅能为 COCO JSON 文件写出修正。`,
    advice: '请更正所列的记录，或修正其来源的 COCO 文件。',
  }),
  'output-is-input': f => ({
    message: `${f.file} 就是要修正的文件。`,
    advice: '请为结果指定另一个文件。',
  }),
  'output-exists': f => ({
    message: `${f.file} 已存在。`,
    advice: '请指定另一个文件；在命令行中也可以加 --force。',
  }),
  'all-left-out': f => ({
    message: `${f.file} 有 ${ENGLISH.count(f.annotations)} 个标注，${f.framework} 一个也不会训练。${faultsText(f.framework, f.faults, { records }, ENGLISH).join('。')}。${f.classIds === null ? '' : `"category_id" 是 ${f.classIds.given}，而 "categories" 中是 ${f.classIds.listed}。`}`,
    advice:
      f.classIds === null
        ? '请修正这些记录，或改用其他框架的检测器分析。'
        : '一个是文本，另一个是数值：请都写成数值。',
  }),
};
