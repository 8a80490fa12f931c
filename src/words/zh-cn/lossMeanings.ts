import type { LossMeaningWords } from '../SiteWords.ts';

/** Relatives of focal loss: what they are, behind "is", and what would be sensible there. */
export const lossMeanings: LossMeaningWords = {
  varifocal: {
    is: 'varifocal loss，其 α 只决定负样本的权重，正样本按 IoU 加权',
    sensible: '请保留发表时的取值：负样本权重 0.75，γ 为 2；focal loss 的参数对不适用。',
  },
  'quality-focal': {
    is: 'quality focal loss，只有指数 β，没有 α',
    sensible: '请保留发表时的 β 2；其中没有 α 的位置。',
  },
  mal: {
    is: '匹配感知损失（MAL），其目标是 IoU 的 γ 次方，若有 α，则加权负样本',
    sensible: '请保留发表时的 γ 1.5；推荐的 γ 会移动目标值。',
  },
  'ia-bce': {
    is: 'IoU 感知 BCE，其 α 是把得分与 IoU 混合成目标的指数：无论 α 取何值，最优得分都是 IoU',
    sensible: '请保留发表时的 α 0.25；它不起均衡作用。',
  },
  'heat-map': {
    is: '热力图损失，其中 α 和 γ（或 β）是两个指数',
    sensible: '请保留发表时的指数 2 和 4。',
  },
  asymmetric: {
    is: '非对称损失，正样本和负样本各有一个指数',
    sensible: '请保留它自己的指数；尚不知道 focal loss 的参数对能否沿用。',
  },
  'softmax-focal': {
    is: '基于 softmax 的 focal loss，单个 α 只缩放整个损失，不起均衡作用',
    sensible: '请从 2 开始试验 γ；推荐值针对 sigmoid focal loss。',
  },
  'scaled-focal': {
    is: 'α 只缩放整个损失、不起均衡作用的 focal loss',
    sensible: '推荐的参数对中只有 γ 可比；请手动设置 γ，并保留作为损失权重的 α。',
  },
  'flipped-focal': {
    is: 'α 加权负样本、1 − α 加权正样本的 focal loss',
    sensible: '推荐的 α 需手动换成 1 − α 填入；γ 照原样填入。',
  },
  'balanced-ce': {
    is: '带权重 α 而没有指数的交叉熵',
    sensible: '推荐的 α 与其 γ 配套，不适用于 γ 0；单独的 α 尚无依据。',
  },
  unknown: {
    is: 'focal loss 的变体，其 α 和 γ 可能另有含义',
    sensible: '请在其代码中查看它们加权什么；尚不知道取何值合适。',
  },
};
