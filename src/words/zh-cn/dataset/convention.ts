import type { ConventionWords } from '../../dataset/ConventionWords.ts';

export const convention: ConventionWords = {
  looks: {
    normalized: () => '目标框看起来是相对图像的比例（0 到 1），而不是像素',
    'normalized-corners': () =>
      '目标框看起来是以图像比例（0 到 1）表示的角点 [x1, y1, x2, y2]，而不是像素',
    'normalized-centres': () =>
      '目标框看起来是以图像比例（0 到 1）表示的中心点 [cx, cy, width, height]，而不是像素',
    percent: () => '目标框看起来是相对图像的百分比（0 到 100），而不是像素',
    corners: () => '目标框看起来是角点 [x1, y1, x2, y2]，而不是 [x, y, width, height]',
    'yx-corners': () => '目标框看起来是角点 [y1, x1, y2, x2]，而不是 [x, y, width, height]',
    'corners-any-order': () =>
      '目标框看起来是角点 [x1, y1, x2, y2] 或 [y1, x1, y2, x2]，而不是 [x, y, width, height]',
    centres: () => '目标框看起来是中心点 [cx, cy, width, height]，而不是 [x, y, width, height]',
    axes: () => 'x 与 y 看起来互换了：目标框是 [y, x, height, width]，或图像的宽高写反了',
    scaled: factor => `目标框看起来是在 ${factor} 倍于文件所记尺寸的图像上标注的`,
    beyond: () => '多数目标框不在其图像之内，原因未知',
  },
  fits: (asFound, asWritten, boxes) =>
    `按此解读，${boxes} 个目标框中有 ${asFound} 位于图像之内；按文件所写为 ${asWritten}`,
  unexplained: (asWritten, boxes) => `按文件所写，${boxes} 个目标框中有 ${asWritten} 位于图像之内`,
  areas: (asFound, asWritten) =>
    `${asFound} 的 area 与角点解读一致，与宽 × 高一致的为 ${asWritten}`,
  polygons: (asFound, asWritten) =>
    `所查看的多边形中，外接框与角点解读一致的为 ${asFound}，与 [x, y, width, height] 一致的为 ${asWritten}`,
  analyzeAs: {
    corners: '按角点 [x1, y1, x2, y2] 分析',
    'yx-corners': '按角点 [y1, x1, y2, x2] 分析',
    centres: '按中心点 [cx, cy, width, height] 分析',
    yx: '按 [y, x, height, width] 分析',
    normalized: '按图像比例分析',
    'normalized-corners': '按图像比例的角点分析',
    'normalized-centres': '按图像比例的中心点分析',
    percent: '按图像百分比分析',
  },
  unusable: '以下结果均按文件所写的目标框统计，不可信',
};
