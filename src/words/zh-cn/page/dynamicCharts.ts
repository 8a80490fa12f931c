import type { PageWords } from '../../PageWords.ts';

export const dynamicCharts: PageWords['dynamic']['charts'] = {
  side: {
    caption: '各输入尺寸下没有候选点（可能成为其正样本的点）的目标框占比，按图像原样。',
    nowhere: '在任何输入尺寸下，所有目标框都有候选点',
    nowhereSince: versions => `在任何输入尺寸下，所有目标框都有候选点（${versions}）`,
    nowhereInVersion: p =>
      `所有目标框都有候选点（${p.versions}）；${p.side} px 下 ${p.share} 没有（${p.other}）`,
    same: share => `无论输入尺寸如何，${share} 的目标框没有候选点`,
    finding: p =>
      `${p.side} px 下 ${p.share} 的目标框没有候选点，${p.other} px 下为 ${p.otherShare}`,
    across: '输入尺寸（像素）',
    up: '没有候选点的目标框',
    series: '没有候选点',
  },
  cost: {
    caption: '每张图像在所有层级上的点数：检测头的计算量随之增长。',
    finding: (side, points) => `${side} px 下每张图像有 ${points} 个点`,
    times: p => `${p.side} px 下每张图像有 ${p.points} 个点，是 ${p.own} px 时的 ${p.times} 倍`,
    up: '点数',
    series: '点数',
  },
  sizes: {
    caption: side => `${side} px 下没有候选点的目标框，按 COCO 尺寸类别（原图中的面积）。`,
    none: side => `${side} px 下各种尺寸的目标框都有候选点`,
    finding: p => `${p.side} px 下 ${p.share} 的${p.size}没有候选点`,
    series: '没有候选点',
  },
  classes: {
    caption: side => `${side} px 下没有候选点的目标框，按类别。`,
    first: (shown, all) => `在 ${all} 个受影响的类别中取损失最多的 ${shown} 个；其余见表格。`,
    none: side => `${side} px 下没有类别含无候选点的目标框`,
    finding: p =>
      `${p.side} px 下 ${p.name} 损失最多：${p.boxes} 个目标框中的 ${p.count} 个（${p.share}）`,
    series: '没有候选点的目标框',
  },
  levels: {
    caption: side => `${side} px 下在各金字塔层级上有候选点的目标框。`,
    finding: p => `${p.side} px 下 ${p.share} 的目标框只能在步长 ${p.stride} 上学习`,
    none: side => `${side} px 下没有目标框只依赖一个层级`,
    on: '在该层级有候选点的目标框',
    only: '其中仅在该层级有',
  },
  lost: {
    caption: '各查询数下分不到查询的目标框。',
    captionKept: kept =>
      `各查询数下分不到查询的目标框，以及超出每图保留的 ${kept} 个检测结果的目标框。`,
    nowhere: '这里的查询数再少，每个目标框也都能分到查询',
    finding: p => `${p.queries} 个查询时 ${p.share} 的目标框分不到查询，涉及 ${p.over} 张图像`,
    enough: (queries, most) => `${queries} 个查询已足够：最拥挤的图像有 ${most} 个目标框`,
    across: '查询数',
    name: queries => `${queries} 个查询`,
    up: '目标框',
    series: '分不到查询',
    beyond: '超出保留数',
  },
  negatives: {
    caption: '每一层中每个正样本对应的负样本，按查询数。',
    finding: (queries, ratio) => `${queries} 个查询时每个正样本对应 ${ratio} 个负样本`,
    none: queries => `${queries} 个查询时没有正样本`,
    up: '每个正样本的负样本',
    series: '每个正样本的负样本',
  },
  load: {
    caption: batch => `训练时每张图像的查询，去噪部分为每批随机 ${batch} 张时的期望值。`,
    finding: p => `去噪在 ${p.queries} 个查询之外增加 ${p.share}，最坏情况为 ${p.most} 个查询`,
    up: '每张图像的查询数',
    matching: '匹配查询',
    denoising: '去噪查询，期望值',
    most: '去噪查询，最坏情况',
  },
  columns: {
    side: '输入尺寸',
    queries: '查询数',
    share: '占比',
    points: '点数',
    times: '默认值的倍数',
    size: '目标框类型',
    boxes: '目标框',
    stride: '步长',
    lost: '分不到查询',
    over: '超出的图像',
    beyond: '超出保留数',
    negatives: '每个正样本的负样本',
  },
};
