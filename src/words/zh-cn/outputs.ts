import type { OutputsWords } from '../OutputsWords.ts';

const LOST = '它们选中的全部归了别的框';

export const outputs: OutputsWords = {
  title: ({ file, detector, framework, version, side, isSingle }) => {
    const source = [framework, version].filter(part => part !== null).join(' ');
    const head = isSingle ? '，每个框只得一个点的检测头' : '';
    return `用该模型实测：${file}（${detector}${source === '' ? '' : `，${source}`}，${side} px${head}）`;
  },
  rule: {
    'task-aligned': ({ versions, isSingle }) =>
      `按其任务对齐规则（${versions}），${isSingle ? '一个框一个点' : '一个框多个点'}。`,
    simota: ({ versions }) => `按其 SimOTA 规则（${versions}）。`,
    bipartite: () => '按框与查询的最优匹配，取最后一层。',
  },
  rows: {
    images: '图像',
    imagesWithoutSize: '其中没有尺寸而略去的',
    boxes: '框',
    positives: '正样本',
    range: '数值相等时介于',
    moved: '因此可能归别的框的正样本',
    levels: '按步长',
    histogram: '按正样本数的框',
    without: '没有正样本的框',
    noCandidate: '没有候选点',
    lostToOthers: { 'task-aligned': LOST, simota: LOST, bipartite: LOST },
    choseNone: {
      'task-aligned': '它们的点上没有预测与之重叠',
      simota: '该图像没有目标框有候选点',
      bipartite: '没有剩余的查询',
    },
    negatives: '每个正样本对应的负样本',
    meanOverlap: {
      'task-aligned': '正样本的平均 CIoU',
      simota: '正样本的平均 IoU',
      bipartite: '匹配查询的平均 IoU',
    },
    normalizer: {
      'target-scores': '目标得分之和（损失的除数）',
      positives: '正样本数（损失的除数）',
      boxes: '框数（损失的除数）',
    },
  },
  of: ({ count, of, share }) => `${of} 中的 ${count}（${share}）`,
  atMost: ({ value, most }) => `实测 ${value}，至多 ${most}`,
  atLeast: ({ value, least }) => `实测 ${value}，至少 ${least}`,
  exactly: value => `实测 ${value}`,
  between: ({ low, high }) => `${low} 与 ${high} 之间`,
  level: ({ stride, count, share }) => `${stride} px：${count}（${share}）`,
  bar: ({ from, boxes, more }) => `${from}${more ? ' 个或更多' : ' 个'}：${boxes}`,
  none: '无',
  sizes: '没有正样本的框，按大小',
  size: { small: '小（小于 32²）', medium: '中（小于 96²）', large: '大' },
  classes: '没有正样本的框最多的类别',
  note: '针对这些权重和未增强的图像：其他权重有其他的正样本，而界限对所有权重都成立。',
};
