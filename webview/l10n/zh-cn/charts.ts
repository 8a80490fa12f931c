import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  table: '表格',
  hideTable: '隐藏表格',
  copyCsv: '复制 CSV',
  copyPicture: '复制 PNG',
  saveCsv: 'CSV',
  savePicture: 'PNG',
  copied: '已复制',
  pictureLabel: (finding, caption) => `${finding}。${caption}用方向键逐个查看数值，图后附有表格。`,
  dash: '–',
  columns: {
    stride: '步长',
    background: '背景',
    ignored: '忽略',
    foreground: '前景',
    ratio: '背景 / 前景',
    class: '类别',
    boxes: '目标框',
    share: '占比',
    images: '图像',
    foregroundAnchors: '前景锚框',
    foregroundPerBox: '每框前景锚框',
    unmatched: '未匹配',
    unmatchedShare: '未匹配占比',
    sizeInPixels: '尺寸（像素）',
    anchorSizes: '锚框尺寸',
    iou: 'IoU',
    anchors: '锚框',
    iouAtLeast: 'IoU 不低于',
    shareOfBoxes: '目标框占比',
    group: '目标框类型',
    reason: '原因',
    weak: '弱匹配',
  },
  axes: {
    stride: '步长（像素）',
    rank: '类别排名',
    highestIou: '最高 IoU',
    iouAtLeast: 'IoU 不低于',
    pixels: '像素',
    lane: '步长',
    foregroundPerBox: '每个目标框的前景锚框数',
  },
  levels: {
    caption: '各金字塔层级的锚框数，对数坐标。',
    point: stride => `步长 ${stride}`,
    none: '没有任何层级含前景锚框',
    classCaption: '各金字塔层级在前景锚框中的占比。',
    thisClass: '该类别',
    allClasses: '全部类别',
    classFinding: p => `${p.own} 的前景位于步长 ${p.stride}；全部类别为 ${p.all}`,
    finding: p =>
      `步长 ${p.stride} 占全部锚框的 ${p.anchors}，${p.contrast ? '却只占前景的' : '占前景的'} ${p.foreground}`,
  },
  classes: {
    caption: '各类别的目标框数。',
    captionRanks: '各类别的目标框数，按排名、对数坐标；名称见表格。',
    more: (_rest, count, boxes) => `另有 ${count} 个类别（共 ${boxes} 个目标框）见完整报告。`,
    none: '文件没有列出类别',
    one: name => `所有目标框都是 ${name}`,
    finding: p =>
      `${p.first} 占目标框的 ${p.share}；${p.classes} 个类别中较少的一半合计占 ${p.tail}`,
    pick: '选择一个类别查看它的数值。',
    picked: p => `${p.name}：${p.boxes} 个目标框（${p.share}），分布在 ${p.images} 张图像上`,
    pickedAnchors: p =>
      `${p.foreground} 个前景锚框，平均每框 ${p.perBox} 个；${p.unmatched} 个目标框未匹配（${p.share}）`,
    clear: '显示全部类别',
    tableTitle: '全部类别',
    rareness: '各类别的图像数',
    rareFinding: p =>
      p.rare === 0
        ? `每个类别都出现在至少 ${p.limit} 张图像上`
        : `${p.count} 个类别出现在不到 ${p.limit} 张图像上`,
    rareCaption: '按出现的图像数统计的类别数。',
    ofImages: '图像数',
    ofClasses: '类别数',
  },
  filter: {
    label: '类别',
    all: '全部类别',
    only: name => `仅显示 ${name}。`,
    noBoxes: name => `${name} 没有参与训练的目标框：显示全部类别。`,
    scope: '尺寸、正负样本分配、未匹配目标框和位置均只针对该类别。',
    named: (name, finding) => `${name}：${finding}`,
    ofAll: caption => `全部类别。${caption}`,
  },
  positions: {
    title: '位置热力图',
    none: '没有目标框位于图像之内',
    finding: share => `${share} 的目标框中心位于图像中央的四分之一；若均匀分布应为 25%`,
    caption: (side, most) =>
      `目标框中心在图像上 ${side} × ${side} 网格中的分布；最密的一格有 ${most} 个。`,
    cell: p => `横向 ${p.across}，纵向 ${p.down}：${p.boxes} 个目标框`,
    between: (low, high) => `${low}–${high}`,
    across: '距左边缘',
    down: '距上边缘',
    sizeLabel: '目标框',
    allSizes: '所有尺寸',
    notCharted: name =>
      `${name} 没有单独的热力图：只有出现在最多图像上的 40 个类别才有。显示全部类别。`,
  },
  cooccurrence: {
    title: '类别共现',
    none: '只有一个类别：不存在共现',
    finding: (head, share) =>
      `其余类别中有一半，其图像至少 ${share} 也含 ${head}：重复采样这些图像时 ${head} 也随之重复`,
    caption: (shown, all) =>
      `行类别的图像中同时出现列类别的占比；取 ${all} 个类别中出现在最多图像上的 ${shown} 个。`,
    pair: (one, other, images) => `${one} 与 ${other}：${images} 张图像`,
    share: (share, name) => `占含 ${name} 图像的 ${share}`,
    alone: (name, images) => `${name}：${images} 张图像`,
    first: '类别',
    second: '共现类别',
    both: '共同图像数',
    ofFirst: '占该类别图像',
    ofSecond: '占共现类别图像',
    byChance: '为随机期望的倍数',
  },
  indices: {
    ratio: '最大类 : 最小类',
    gini: '基尼系数（0 为均匀，1 为集中于一类）',
    entropy: '归一化熵（1 为均匀）',
    effective: '有效类别数',
    cui: beta => `按有效样本数计的最大类 : 最小类（β ${beta}）`,
    empty: '没有目标框的类别',
  },
  sizes: {
    caption: '网络输入中的 √(宽 × 高)，单位像素；上方为各步长的锚框尺寸。',
    captionPoints: '网络输入中的 √(宽 × 高)，单位像素。',
    between: (low, high) => `${low} ~ ${high}`,
    atLeast: low => `${low} 及以上`,
    anchor: (size, stride) => `锚框 ${size} px，步长 ${stride}`,
    bin: (range, boxes) => `${range} px：${boxes} 个目标框`,
    none: '没有可与锚框比较的目标框',
    below: (share, size) => `约 ${share} 的目标框比最小的锚框（${size} px）还小`,
    above: (share, size) => `约 ${share} 的目标框比最大的锚框（${size} px）还大`,
    within: (share, low, high) => `约 ${share} 的目标框落在锚框的 ${low} ~ ${high} px 之内`,
    median: size => `一半的目标框小于约 ${size} px`,
    tinyLabel: '统计小于此尺寸的目标框',
    tiny: p => `训练缩放后，${p.count} 个目标框小于 ${p.size} px（${p.share}）。`,
    lost: (_lost, count) => `${count} 个标注不参与训练：人群区域，以及没有尺寸或图像的目标框。`,
    leftOut: (empty, small, count) =>
      `训练不使用${[
        empty > 0 ? `${count(empty)} 张没有目标框的图像` : '',
        small > 0 ? `${count(small)} 张过小的图像` : '',
      ]
        .filter(Boolean)
        .join('和')}。`,
    refused: (_images, count) => `${count} 张图像缩放后一个像素也不剩：训练会在此中断。`,
  },
  groups: {
    sizeCaption: '按 COCO 尺寸分组的每框前景锚框数。',
    aspectCaption: '同上，按目标框的高 / 宽分组。',
    finding: p => `${box(p.best)}平均有 ${p.most} 个前景锚框，${box(p.worst)}只有 ${p.least} 个`,
    single: (group, mean) => `全部是${box(group)}，平均有 ${mean} 个前景锚框`,
    none: '没有参与分配的目标框',
    perBox: '每框前景锚框',
  },
  perBox: {
    caption: '按前景锚框数统计的目标框。',
    finding: (share, limit) => `${share} 的目标框只有不到 ${limit} 个前景锚框`,
    none: '没有参与分配的目标框',
    between: (low, high) => (low === high ? low : `${low}–${high}`),
    atLeast: low => `${low}+`,
  },
  iou: {
    caption: '锚框与目标框的最高 IoU 分布，对数坐标。',
    none: '没有与目标框比较过的锚框',
    finding: (share, iou) => `${share} 的锚框与任何目标框的 IoU 都不到 ${iou}`,
  },
  coverage: {
    caption: '召回上限：最佳锚框达到给定 IoU 的目标框占比。',
    finding: (share, iou) => `${share} 的目标框有 IoU 不低于 ${iou} 的锚框`,
  },
  unmatched: {
    caption: '原因：没有前景锚框的目标框，以及没有锚框达到阈值的目标框。',
    all: '每个目标框都有前景锚框',
    finding: p => `${p.all} 个目标框中有 ${p.count} 个（${p.share}）没有前景锚框`,
    weak: (_boxes, count, share) =>
      `${count} 个（${share}）没有锚框达到前景阈值：只能靠低质量匹配学习，或完全学不到。`,
    copyPlaces: '复制这些位置',
  },
};

/** `大目标` and `极扁` alike as a kind of box. */
function box(group: string): string {
  return `${group.replace('目标', '')}目标框`;
}
