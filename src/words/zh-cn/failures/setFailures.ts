import type { FailureWords, SetFailureCode } from '../../FailureWords.ts';
import { detail } from './detail.ts';

const says = (message: string, advice: string) => ({ message, advice });

export const setFailures: Pick<FailureWords['failures'], SetFailureCode> = {
  'set-unusable': f =>
    says(`无法使用 ${f.file}：${detail(f.reason)}。`, '请在其中更正；没有统计任何内容。'),
  'images-not-found': f =>
    says(
      `${f.file} 所写的图像（${f.wanted}）不在以下任何位置：${f.looked.join('、')}。`,
      '请更正其中的 "path"，或把它放到数据集的文件夹中。不会下载任何内容。',
    ),
  'split-unknown': f =>
    f.known.length === 0
      ? says(`${f.file} 没有划分，因此没有名为 "${f.split}" 的划分。`, '请不要指定划分。')
      : says(`${f.file} 没有划分 "${f.split}"；它有 ${f.known.join('、')}。`, '请选择其中之一。'),
  'no-splits': f =>
    says(
      f.split === null
        ? `${f.file} 没有可比较的划分。`
        : `${f.file} 只有划分 ${f.split}，没有可与之比较的。`,
      '请指定有两个以上划分的数据集，例如含 train 和 val 的 data.yaml。',
    ),
};
