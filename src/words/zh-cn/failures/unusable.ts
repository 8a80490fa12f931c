import type { FailureWords, UnusableReason, UnusableReasonWords } from '../../FailureWords.ts';
import { type IdMismatch, reasonIn } from '../../FailureWords.ts';
import { convention } from '../dataset/convention.ts';

const BOX = '"bbox": [x, y, 宽, 高]（像素）';

const HOLDS = { object: '一个对象', text: '一段文本', number: '单个数字', null: 'null' };

const LISTS = { text: '文本', list: '列表', other: '数字以外的内容' };

const rounded = (factor: number | null) => String(Math.round(100 * (factor ?? 1)) / 100);

const quotedKeys = (keys: readonly string[]) => keys.map(key => `"${key}"`).join('、');

const DIFFER: Readonly<Record<IdMismatch['differ'], string>> = {
  text: '一个是文本，另一个是数字：请都写成数字。',
  zeros: '两者只差前导零：请都写成数字。',
  'file-name': '标注写的是图像的文件名：请写图像的 id。',
  other: '请核对 "image_id" 与 "images" 中的 id。',
};

const WORDS: UnusableReasonWords = {
  'box-absent': {
    said: ({ count, keys }) =>
      `${count} 个标注没有 "bbox"${keys.length === 0 ? '' : `，而有 ${quotedKeys(keys)}`}`,
    advice: ({ instead }) =>
      ({
        panoptic:
          '这是全景分割文件，框在 "segments_info" 中：请转换为检测标注（panopticapi 提供转换工具）。',
        captions: '这是图像描述文件：请选择同一批图像的实例标注文件。',
        renamed: `请把框写在加载器所读取的 "bbox" 键下：${BOX}。`,
        polygons: `请算出每个 "segmentation" 的外接框，并写成 ${BOX}。`,
        keypoints: `请同时导出目标框，写成 ${BOX}。`,
        other: `请把每个框写成 ${BOX}。`,
      })[instead],
  },
  'box-value': {
    said: ({ count, holds }) => `${count} 个标注的 "bbox" 是${HOLDS[holds]}`,
    advice: () => `请把每个框写成 ${BOX}。`,
  },
  'box-length': {
    said: ({ count, values }) => `${count} 个标注的 "bbox" 含 ${values} 个值`,
    advice: ({ values }) =>
      values === 5
        ? `五个值通常是旋转框：请写出其水平外接框，即 ${BOX}。`
        : values === 8
          ? `八个值通常是旋转框的四个角：请写出其水平外接框，即 ${BOX}。`
          : `请把每个框写成 ${BOX}。`,
  },
  'box-list': {
    said: ({ count, of }) => `${count} 个标注的 "bbox" 是由${LISTS[of]}组成的列表`,
    advice: ({ of }) =>
      of === 'text' ? '请去掉框中数字的引号。' : `请把每个框写成四个数字的列表，即 ${BOX}。`,
  },
  'box-not-finite': {
    said: ({ count }) => `${count} 个标注的框含有非有限数值`,
    advice: () => '请写有限的数字。',
  },
  'box-empty': {
    said: ({ count }) => `${count} 个标注的框没有宽或高`,
    advice: () => `框的写法是 ${BOX}：宽或高不大于 0 的不是框。`,
  },
  'box-outside': {
    said: ({ count }) => `${count} 个标注的框完全在图像之外`,
    advice: () => `框的写法是 ${BOX}：请检查单位、顺序以及图像的尺寸。`,
  },
  crowd: {
    said: ({ count }) => `${count} 个标注是人群区域`,
    advice: () => '人群区域不参与训练：单个目标请把 "iscrowd" 设为 0。',
  },
  'image-unknown': {
    said: ({ count, ids }) =>
      `${count} 个标注指向文件中不存在的图像${ids === undefined ? '' : `："image_id" ${ids.given === null ? '缺失' : `是 ${ids.given}`}，而 "images" ${ids.listed === null ? '没有 id' : `中是 ${ids.listed}`}`}`,
    advice: ({ ids }) => DIFFER[ids?.differ ?? 'other'],
  },
  'left-out': {
    said: ({ count }) => `${count} 个标注被框架略去`,
    advice: () =>
      '检测器不用这么小的框训练，或其框架会略去这些记录：请选择其他检测器，或检查框的尺寸。',
  },
  convention: {
    said: ({ found, factor }) => convention.looks[found](rounded(factor)),
    advice: ({ reading }) => {
      const written = `请将每个框写为 ${BOX}`;
      return reading === null ? `${written}。` : `${written}，或按原样读取：--boxes ${reading}。`;
    },
  },
  'image-no-size': {
    said: ({ images }) => `${images} 张图像没有大于 0 的宽和高`,
    advice: () => '请为每张图像写明 "width" 和 "height"（像素，写成数值）。',
  },
  'image-too-small': {
    said: ({ images }) => `${images} 张图像小于框架训练所用的最小尺寸`,
    advice: () => '请选择没有最小图像尺寸的检测器，或使用更大的图像。',
  },
};

/** What holds of how many annotations, and what to do about the first. */
function unusable(reasons: readonly UnusableReason[]) {
  return {
    said: reasons.map(reason => reasonIn(WORDS, reason).said).join('；'),
    advice:
      reasons[0] === undefined
        ? '请核对 "image_id" 与 "images" 中的 id；人群区域、空框以及小于框架最小尺寸的目标框不计入。'
        : reasonIn(WORDS, reasons[0]).advice,
  };
}

const says = (message: string, advice: string) => ({ message, advice });

/** Annotations that are read, and hold nothing to train on. */
export const usableFailures = {
  'no-images': f => says(`${f.file} 没有列出图像。`, '导出时请包含 "images" 部分。'),
  'no-annotations': f =>
    says(
      `${f.file} 列出 ${f.images} 张图像，但没有标注。`,
      '请选择含真值框的文件；测试集发布时不带标注。',
    ),
  'nothing-usable': f => {
    const { said, advice } = unusable(f.reasons);
    return {
      message: `${f.file} 的 ${f.annotations} 个标注中没有检测器可以训练的目标框${said === '' ? '' : `：${said}`}。`,
      advice,
    };
  },
} satisfies Partial<FailureWords['failures']>;
