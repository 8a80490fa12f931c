import type { PageWords } from '../../PageWords.ts';
import { assignmentRules } from '../failures/assignmentRules.ts';
import { dynamicCharts as charts } from './dynamicCharts.ts';

export const dynamic: PageWords['dynamic'] = {
  rules: assignmentRules,
  versions: ({ from, to }) => {
    if (from === null) return to === null ? '' : `${to} 及更早`;
    if (to === null) return `${from} 及更新`;
    return from === to ? from : `${from} 至 ${to}`;
  },
  side: side => `${side} px`,

  headline: {
    showings: {
      some: side => ` 的目标框出现在 ${side} px 下没有候选点`,
      none: side => `${side} px 下，目标框的每次出现都有候选点`,
    },
    boxes: {
      some: side => ` 的目标框在 ${side} px 下没有候选点`,
      none: side => `${side} px 下所有目标框都有候选点`,
    },
    lost: p => ` / ${p.boxes} 个目标框（${p.share}）分不到 ${p.queries} 个查询中的任何一个`,
    negatives: { before: '每 1 个正样本对应 ', after: ' 个负样本：每个目标框都能分到查询' },
    noBoxes: '没有参与训练的目标框',
    unknown: name => `${name} 依据自身的预测选择正样本`,
  },
  asTheyAre: p => `按图像原样，${p.count} 个目标框（${p.share}）没有候选点。`,
  atLeast: ratio => `每个正样本至少对应 ${ratio} 个背景点。`,
  negativesToo: ratio => `每个正样本对应 ${ratio} 个负样本。`,
  onlyData: rule => `其规则为${rule}：没有预测结果，这里无法统计也无法界定。以下仅针对数据本身。`,
  byVersion: (framework, parts) => `没有候选点的占比，按 ${framework} 的版本：${parts}。`,
  inVersion: (share, versions) => `${share}（${versions}）`,
  partsBetween: '，',

  whatIf: {
    side: '输入尺寸',
    queries: '查询数',
    version: framework => `${framework} 版本`,
    own: value => `恢复为 ${value}`,
    apply: key => `将 ${key} 应用到配置…`,
    sideAnswer: p => `${p.side} px 下，${p.without} 个目标框（${p.share}）没有候选点。`,
    pointCost: points => `每张图像有 ${points} 个点。`,
    pointCostTimes: (points, times, own) =>
      `每张图像有 ${points} 个点，是 ${own} px 时的 ${times} 倍。`,
    queryAnswer: p => `${p.queries} 个查询时，${p.lost} 个目标框（${p.share}）分不到查询。`,
    queryCost: ratio => `每个正样本对应 ${ratio} 个负样本。`,
  },

  facts: {
    points: () => '每张图像的点数',
    'without-candidate': () => '没有候选点的目标框',
    'showings-without-candidate': () => '没有候选点的出现',
    'showings-dropped': () => '被加载器丢弃的出现',
    'fewer-than-claimed': by => `候选点少于 ${by} 个的目标框`,
    'on-level': by => `在步长 ${by} 上有候选点的目标框`,
    'images-without-size': () => '没有宽和高、未计入的图像',
    matched: () => '分到查询的目标框',
    'without-query': by => `超出 ${by} 个查询而分不到的目标框`,
    'images-over': by => `目标框超过 ${by} 个的图像`,
    'most-boxes': () => '最拥挤图像的目标框数',
    'negatives-per-positive': () => '每个正样本的负样本',
    'beyond-kept': by => `超出所保留 ${by} 个检测结果的目标框`,
    'no-object-share': () => '的分类损失来自“无目标”',
    'no-object-balanced': () => '使其占一半的“无目标”权重',
    'denoising-groups': () => '每个目标框的加噪副本，期望值',
    'denoising-queries': () => '每张图像的去噪查询，期望值',
    'positives-at-most': () => '个正样本至多，每张图像各出现一次时',
    'claims-at-most': () => '个候选点至多被选取',
    'background-at-least': () => '个背景点至少，对应每个正样本',
    'denoising-at-most': () => '个去噪查询至多，每张图像',
  },
  bounds: {
    'one-box-a-point': by =>
      `一个点不会属于两个目标框，一个目标框至多选 ${by} 个点：图像的正样本既不多于其目标框内的点，也不多于可选之和。`,
    claims: by => `每个目标框至多选 ${by} 个候选点。总和是界限，单个目标框可能得到更多。`,
    'points-left': () => '即除上述正样本之外的所有点。',
    'fullest-image': () => '图像按所在批中最拥挤的一张填充。',
  },
  needs: {
    'which-candidates': '训练时目标框得到哪些候选点，以及多少个。',
    'shared-points': '两个目标框争同一个点时归谁。',
    'target-scores': '损失所除以的目标得分之和，即其均衡情况。',
    'number-of-positives': '正样本的数量，即损失所除以的数。',
    'which-boxes-lose': '哪些目标框分不到查询。',
    'which-query': '目标框得到哪个查询。',
    'quality-weights': '拟合得如何（损失以此加权时）。',
    everything: '哪些候选是正样本，以及多少个。',
  },
  knobTitles: {
    'image-size': '输入尺寸',
    tiles: '切片',
    queries: '查询数',
    'max-detections': '保留的检测结果',
    'no-object-weight': '“无目标”的权重',
    denoising: '去噪',
    'start-of-head': '分类头的起步',
    'class-power': '类别权重',
    'rare-classes': '稀有类别',
    'background-images': '没有目标框的图像',
  },
  detectionsOnly:
    '检测结果只是非极大值抑制或得分筛选后留下的部分，因此无法说明下面需要预测结果的内容。原始输出可以说明：focal-lens explore --outputs。',
  noBounds: '无：上述数值都是精确的。',
  is: (name, value) => `${value} ${name}`,
  counted: (count, share) => `${count}（${share}）`,

  charts,

  unaugmented: (side, borrows) =>
    `${side} px 下按图像原样统计，不含数据增强。${borrows ? '自身没有候选点的目标框只能分到其他目标框的候选点。' : '没有候选点的目标框在这样出现时就是背景，与权重无关。'}`,
  ties: p =>
    `${p.boxes} 个目标框的边距某个点不足 0.001 px，取决于框架的舍入：没有候选点的目标框在 ${p.low} 到 ${p.high} 个之间。`,
  showings: p =>
    `一次出现：图像经过训练全程保留的随机变换，缩放 1 ± ${p.scale}，平移至多 ${p.shift}；由固定种子抽样，每张图像 ${p.draws} 次，不含 mosaic。`,
  oneToOne: '每个目标框在每一层分到一个查询，以上全部由每张图像的目标框数精确得出。',
  padded: batch => `去噪为每批随机 ${batch} 张图像的期望值，每张按该批中最拥挤的一张填充。`,

  groups: groups => `训练时有 ${groups} 组查询并行：以上为每一组的数值。`,
  detectors: {
    title: '以下检测器同样依据自身的预测选择，但可在该数据上统计或界定：',
    choose: '选择其他检测器…',
  },
  basis: {
    is: (key, value) => `${key} ${value}`,
    taken: (said, value) => `${said}（实际取 ${value}）`,
    config: '配置',
    preset: '数值取自',
    stated: '从中读取',
    assumed: '配置未写明，取常用值',
    settings: {
      'image-size': '输入尺寸',
      queries: '查询数',
      denoising: '去噪',
      'no-object-weight': '“无目标”的权重',
      'class-power': '类别权重的幂',
      'max-detections': '保留的检测结果',
    },
  },
  method: (framework, detector, rule) =>
    `统计与界限遵循 ${framework}（${detector}，${rule}），覆盖文件中的每一张图像。`,
  methodData: '目标框、类别与问题按文件原样统计。',
  rule: '正负样本分配规则',
};
