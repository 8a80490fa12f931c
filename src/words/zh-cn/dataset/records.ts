import type { RecordWords } from '../../dataset/RecordWords.ts';

const annotations = (what: string) => (_: number, shown: string) => `${shown} 个标注${what}`;

const leftOut = (framework: string, faults: string) => `${framework} 会跳过：${faults}`;
const lastBox = (framework: string, faults: string) =>
  `对 id 相同的标注，${framework} 一律使用最后一个的目标框：${faults}`;

export const records: RecordWords = {
  trainedOn: (written, trainedOn, framework) =>
    `文件中有 ${written} 个标注，${framework} 用于训练的目标框为 ${trainedOn} 个`,
  faults: {
    'image-unsized': annotations('所在的图像没有宽或高'),
    'no-file-name': (_, shown) => `${shown} 张图像没有 \`file_name\``,
    'no-annotation-id': annotations('没有 `id`'),
    'shared-annotation-id': annotations('的 `id` 与其他标注相同'),
    'no-class': annotations('没有 `category_id`'),
    'class-unlisted': annotations('的类别不在文件的类别列表中'),
    'class-not-trained': annotations('的类别不在配置的类别中'),
    'ignore-set': annotations('设置了 `ignore`'),
    'no-area': annotations('没有数值型的 `area`'),
    'no-crowd-key': annotations('没有 `iscrowd`'),
    'crowd-text': annotations('的 `iscrowd` 是文本而不是数值'),
    'crowd-null': annotations('的 `iscrowd` 为 null 或空'),
    'no-segmentation': annotations('没有 `segmentation`'),
    'empty-segmentation': annotations('的 `segmentation` 为空'),
    'no-polygon': annotations('没有至少 3 个点且坐标成对的多边形'),
    'flat-segmentation': annotations('的 `segmentation` 是数值列表，而不是多边形列表'),
    'voc-corners': (_, shown) => `${shown} 个目标框是 VOC 的角点，像素从 1 数起`,
    'voc-difficult': annotations('标记为 difficult'),
    'label-beyond': annotations('超出图像过多'),
    'label-repeated': annotations('与同一图像、同一类别的另一个完全相同'),
    'short-polygon': annotations('的 `segmentation` 的第一个多边形至多只有 4 个数'),
  },
  outcomes: {
    'box-out': leftOut,
    'record-out': leftOut,
    crowd: (framework, faults) => `${framework} 视为 crowd 区域：${faults}`,
    'last-box': lastBox,
    'last-box-own-crowd': lastBox,
    'image-out': (framework, faults) => `${framework} 会丢弃整张图像：${faults}`,
    'corners-less-one': (framework, faults) => `${framework} 将每个角点坐标减 1：${faults}`,
    'corners-cut-less-one': (framework, faults) =>
      `${framework} 将角点坐标截为整数后各减 1：${faults}`,
    'start-less-one': (framework, faults) =>
      `${framework} 将 xmin 和 ymin 减 1，目标框因此宽、高各多一个像素：${faults}`,
    trained: (framework, faults) => `${framework} 仍用于训练：${faults}`,
    'not-counted': (_, faults) => `未计入：${faults}`,
    stops: (framework, faults) =>
      `${framework} 读取此文件会报错并停止：${faults}（计数按未出错给出）`,
  },
  and: '；',
};
