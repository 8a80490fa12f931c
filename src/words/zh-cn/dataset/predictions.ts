import type { PredictionWords } from '../../dataset/PredictionWords.ts';

const ids = (key: string, section: string, given: string | null, listed: string | null) =>
  `（${key} ${given === null ? '缺失' : `为 ${given}`}；${section} ${listed === null ? '没有 id' : `中为 ${listed}`}）`;

/** What could not be used of a model's detections, and what looks wrong about the rest. */
export const predictions: PredictionWords = {
  'image-unknown': ({ count, given, listed }) =>
    `${count} 个的图像不在标注文件中${ids('image_id', '"images"', given, listed)}`,
  'category-unknown': ({ count, given, listed }) =>
    `${count} 个的类别不在标注文件中${ids('category_id', '"categories"', given, listed)}`,
  'score-missing': ({ count }) => `${count} 个的得分不是有限数值`,
  'box-invalid': ({ count }) => `${count} 个没有由四个数字组成且有面积的框`,
  'no-record': ({ count }) => `列表中有 ${count} 个元素不是对象`,
  'score-out-of-range': ({ count, lowest, highest }) =>
    `${count} 个的得分不在 0 到 1 之间（得分从 ${lowest} 到 ${highest}${highest > 1 && highest <= 100 && lowest >= 0 ? '：是百分数吗？请除以 100' : ''}）`,
  'images-by-name': ({ count }) => `${count} 个以文件名指明图像`,
  'classes-from-one': () => '类别从 1 开始编号',
  corners: ({ count }) =>
    `${count} 个框超出图像，且每个框的第三、四个数都大于第一、二个数：看起来是 [x1, y1, x2, y2]，而 COCO 结果应为 [x, y, 宽, 高]`,
};
