import type { ExampleWords } from '../../dataset/ExampleWords.ts';

export const examples: ExampleWords = {
  legend: '实线：所指的框。虚线：模型的检测结果。细线：图像中的其他框。',
  box: (className, width, height) => `${className ?? '无类别'}，${width} × ${height} 像素`,
  detection: (className, width, height) =>
    `检测为${className ?? '无类别'}，${width} × ${height} 像素`,
  part: ({ image, what }) => `${image} 的局部：${what}`,
  whole: image => `${image} 的全图`,
  others: (_, count) => `另有 ${count} 个框`,
  fault: (fault, image) =>
    ({
      missing: `在标注文件周围的文件夹中未找到 ${image}。`,
      unreadable: `无法读取 ${image}。`,
      'other-kind': `${image} 既不是 JPEG、PNG，也不是静态 WebP。`,
      'cut-off': `${image} 不完整。`,
      cmyk: `${image} 为印刷用的四色图像。`,
      'other-size': `${image} 的尺寸与标注不符。`,
    })[fault],
  noRecord: '此记录不在读取到的记录之中。',
};
