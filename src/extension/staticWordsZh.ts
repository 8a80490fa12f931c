import { CROSS_ENTROPY, lossShares } from '../analysis/report/lossShares.ts';
import { numberFormat } from '../words/numberFormat.ts';
import { zhCn } from '../words/zh-cn/zhCn.ts';
import type { StaticWords } from '../analysis/report/StaticWords.ts';

const format = numberFormat('zh-CN');

const LABELS = { background: '背景', ignored: '忽略', foreground: '前景' } as const;

/** An exported page without scripts, in Simplified Chinese; the same words as on the page with scripts. */
export const staticWordsZh: StaticWords = {
  language: 'zh-CN',
  format,
  words: zhCn,
  headline: ({ assignment }) => {
    const { anchors, background, backgroundPerForeground: ratio, leftOutImages } = assignment;
    if (anchors === 0)
      return leftOutImages === undefined
        ? '没有统计到锚框：没有图像具有检测器可用的宽和高'
        : '没有统计到锚框：训练不使用这些图像';
    return ratio === null
      ? `没有前景锚框：${format.count(background)} 个锚框全是背景`
      : `每 1 个前景锚框对应 ${format.ratio(ratio)} 个背景锚框`;
  },
  easyBackground: ({ difficulty }) => {
    if (difficulty === undefined) return null;
    const { easyBackground } = lossShares(difficulty, CROSS_ENTROPY);
    return `γ = 0 时，${format.share(easyBackground)} 的损失来自易分背景（p_t ≥ ${format.decimal(0.5)}）`;
  },
  scriptsAreOff:
    '脚本已关闭，因此这里只有简版：主要数字和统计图表。启用脚本后可查看全部内容，并试调 α 与 γ。',
  recommendation: '推荐值（模拟）',
  numbers: {
    title: '数据集与锚框（统计）',
    images: '图像',
    annotations: '标注',
    classes: '类别',
    anchors: '锚框',
    foreground: '前景锚框',
    ignored: '忽略锚框',
    unmatched: '未匹配的目标框',
  },
  levels: {
    title: '各层级的锚框',
    caption: '对数坐标。统计结果。',
    bar: (stride, label) => `步长 ${stride}，${LABELS[label]}`,
  },
  classes: {
    title: '各类别的目标框',
    caption: '统计结果。',
    more: count => `另有 ${count} 个目标框较少的类别。`,
  },
  sizes: {
    title: '目标框尺寸',
    caption: '网络输入中的 √(宽 × 高)，单位像素。统计结果。',
    between: (low, high) => `${low} ~ ${high} px`,
  },
  coverage: {
    title: '覆盖率',
    caption: '最佳锚框达到给定 IoU 的目标框占比。统计结果。',
    atLeast: iou => `IoU 不低于 ${iou}`,
  },
};
