import type { OutputsDetailWords, OutputsFault } from '../../../FailureWords.ts';
import { ENGLISH } from '../../../numberFormat.ts';

/** Why a model's raw outputs cannot be used. */
export const outputsFaults: Readonly<Record<OutputsFault, string>> = {
  'not-safetensors': '它不是 safetensors 文件，或者文件头已损坏',
  'no-outputs': '其中没有图像，或者图像没有任何预测',
};

const { count } = ENGLISH;

/** The same, with what was found. */
export const outputsDetails: OutputsDetailWords = {
  'tensor-broken': ({ tensor, found }) =>
    `文件头把张量 ${tensor} 描述为 ${found ?? '空内容'}，没有可用的 dtype、shape 和 data_offsets`,
  'tensor-cut': ({ tensor, end, size }) =>
    `张量 ${tensor} 结束于第 ${count(end)} 字节，而文件只有 ${count(size)} 字节：文件被截断`,
  'tensors-overlap': ({ first, second }) => `张量 ${first} 和 ${second} 占用了相同的字节`,
  'tensor-unfit': ({ tensor, found, wanted }) => `张量 ${tensor} 为 ${found}，应为 ${wanted}`,
  'metadata-unfit': ({ key, found }) =>
    found === null ? `元数据中没有 ${key}` : `元数据中 ${key} 为 ${found}，无法使用`,
  'no-probability': ({ image, found }) =>
    `图像 ${image} 有一个得分为 ${found}，不是概率；得分须经过 sigmoid 或 softmax`,
  'no-coordinate': ({ image, found }) => `图像 ${image} 有一个框的坐标为 ${found}`,
  'no-pixels': ({ image }) =>
    `图像 ${image} 的所有框都在角落 2 px 之内；框的单位须是网络输入的像素，而不是比例`,
  'image-unknown': ({ image }) => `标注文件中没有 id 为 ${image} 的图像`,
  'image-twice': ({ image }) => `图像 ${image} 出现了两次`,
  'class-unknown': ({ name }) =>
    `标注文件有类别 ${name} 的框，而模型的类别中没有它，或者它不止一次出现`,
  'other-points': ({ found, wanted, side }) =>
    `每张图像有 ${count(found)} 个预测，而检测器在 ${count(side)} px 下有 ${count(wanted)} 个点`,
  'other-queries': ({ found, wanted }) =>
    `每张图像有 ${count(found)} 个预测，而检测器有 ${count(wanted)} 个查询；若模型确有这么多，请用 --queries 说明`,
  'other-detector': ({ found, wanted }) => `这些输出属于 ${found}，而要求的是 ${wanted}`,
  'no-rule': ({ name }) => `该框架的 ${name} 选择正样本的规则不能在输出上运行`,
};
