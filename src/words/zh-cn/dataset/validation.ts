import type { ValidationWords } from '../../dataset/ValidationWords.ts';

export const validation: ValidationWords = {
  findings: {
    'box-repeated': () => '个目标框与同一图像、同一类别的另一个完全相同',
    'box-of-two-classes': () => '个目标框与同一图像中另一类别的框完全相同',
    'class-name-repeated': () => '个类别与另一个类别同名',
    'class-ids-off-by-one': () => '个类别被使用但未列出：使用的 id 从 0 开始，列出的从 1 开始',
    'ids-text-and-number': () => '个类别的 id 一处是文本，另一处是数字',
    'file-name-repeated': () => '张图像与另一张使用同一文件',
    'polygon-invalid': () => '个标注的多边形不足三个点，或坐标数为奇数',
    'image-size-differs': () => '张图像在标注中的尺寸与其文件不同',
    'image-size-swapped': () => '张图像在标注中的宽和高互换，且没有 Exif 方向使其旋转',
    'image-turned': () =>
      '张图像按其 Exif 方向旋转，而标注给出的是旋转前的尺寸；Ultralytics、MMDetection 和 Detectron2 会将其旋转',
    'image-turned-upright': () =>
      '张图像按其 Exif 方向旋转，标注给出的是旋转后的尺寸；torchvision 的 CocoDetection 读取时不旋转',
    'image-without-record': () => '个图像文件在所验证的内容中没有记录',
    'split-unreadable': (_, reason) => `个划分无法读取：${reason}`,
    'split-same-content': (_, other) => `张图像以另一文件名也在 ${other} 中（文件内容相同）`,
    'nothing-usable': () => '个标注中没有检测器可以训练的目标框',
    'split-same-file': (_, other) => `张图像也在 ${other} 中（文件名相同）`,
    'split-same-boxes': (_, other) => `张图像的全部目标框与 ${other} 中的一张完全相同`,
    'split-class-missing': (_, other) => `个 ${other} 中的类别在此没有目标框`,
    'config-class-missing': (_, config) => `个 ${config} 中的类别在数据中不存在`,
    'config-class-additional': (_, config) => `个数据中的类别在 ${config} 中不存在`,
    'config-class-order': (_, config) => `个类别在 ${config} 中的次序与数据不同`,
    'config-class-count': (_, config, { inConfig, inData }) =>
      `个配置的类别数不同：${config} 中为 ${inConfig}，数据中为 ${inData}`,
    'config-classes-off-by-one': (_, config, { inConfig, inData }) =>
      `个配置的类别数相差一：${config} 中为 ${inConfig}，数据中为 ${inData}，如多算或漏算背景时`,
    'config-ids-beyond-classes': (_, config, { inConfig, inData }) =>
      `个配置把类别 id 当作从 0 开始的标签：${config} 有 ${inConfig} 个类别，而 id 最大为 ${inData}`,
    'config-ids-read-as-coco': (_, config, { inData }) =>
      `个配置（${config}）把类别 id 当作 MS COCO 的 id，而数据中的 id 最大为 ${inData}`,
    'config-classes-unknown': (_, config) => `个配置的类别未知：${config}`,
    'config-other-data': (_, config) => `个文件由 ${config} 用于训练，但未在此验证`,
  },
  fixes: {
    'record-repeated': () => '条与先前记录完全相同的记录已移除',
    'annotation-id-repeated': () => '个与先前标注 id 相同的标注已获得新 id',
    'number-as-text': () => '条记录以文本写出的数字已改为数字',
    'crowd-not-number': () => '个标注的 iscrowd 为文本或布尔值，已改为 0 或 1',
    'reference-of-other-type': () => '个标注以文本代替数字（或相反）指向其图像或类别，已更正',
  },
  taken: {
    'box-out': frameworks => `${frameworks} 会跳过`,
    'record-out': frameworks => `${frameworks} 会跳过`,
    crowd: frameworks => `${frameworks} 视为 crowd 区域`,
    stops: frameworks => `${frameworks} 会报错并停止`,
  },
  severities: { error: '错误', warning: '警告', info: '提示' },
  predictions: file => `${file}：检测结果中，`,
};
