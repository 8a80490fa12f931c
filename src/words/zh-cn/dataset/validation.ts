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
    'nothing-usable': () => '个标注中没有检测器可以训练的目标框',
    'split-same-file': (_, other) => `张图像也在 ${other} 中（文件名相同）`,
    'split-same-boxes': (_, other) => `张图像的全部目标框与 ${other} 中的一张完全相同`,
    'split-class-missing': (_, other) => `个 ${other} 中的类别在此没有目标框`,
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
