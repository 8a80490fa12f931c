import { numberFormat } from '../numberFormat.ts';
import type { StaticWords } from '../StaticWords.ts';
import { zhCn } from './zhCn.ts';

const LABELS = { background: '背景', ignored: '忽略', foreground: '前景' } as const;

/** The same words as on the page with scripts. */
export const staticPage: StaticWords = {
  language: 'zh-CN',
  format: numberFormat('zh-CN'),
  words: zhCn,
  scriptsAreOff:
    '脚本已关闭，因此这里只有简版：主要数字和统计图表。启用脚本后可查看全部内容，并试调 α 与 γ。',
  recommendation: { simulated: '推荐值（模拟）', published: '推荐值（公开）' },
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
