import type { KnobWords } from '../../KnobWords.ts';
import { knobEvidence } from './knobEvidence.ts';

/** 计数说不出设置对 AP 的影响。 */
const NOT_MEASURED = '它对 AP 的影响没有测量。';

export const knobs: KnobWords = {
  evidence: knobEvidence,
  text: {
    'image-size': ({ key, proposed, evidence: e }, format) => {
      const setting = key ?? '图像尺寸';
      const shown = e.augmented ? '训练中框的展示' : '框';
      const without =
        `${e.upTo === null ? '' : e.ofConfig ? `在 ${e.upTo} 及更早版本（此配置由其中之一写出）中，` : `在 ${e.upTo} 及更早版本中，`}在 ${format(e.side)} px 下，${format(e.withoutNow)} 的${shown}没有可学习的点` +
        `（按原图计 ${format(e.boxesWithout)} 个框）：${e.borrows ? '它们只能分到其他框的点' : '它们被当作背景训练'}。`;
      const other = `在 ${format(e.otherSide)} px 下为 ${format(e.withoutThen)}，点数为 ${format(e.pointsTimes)} 倍，显存和时间大致同比增加`;
      if (e.variant === 'older')
        return `${without}较新版本会先放宽小框，几乎没有这种情况：请更新，或把 ${setting} 调大；${other}。${NOT_MEASURED}`;
      if (e.variant === 'none-serves')
        return `${without}所计的更大尺寸都不能使其减半：${other}。只能改用切片，或带更细层级的模型。${NOT_MEASURED}`;
      const newer = e.ofConfig ? '较新版本会先放宽小框，几乎没有这种情况。' : '';
      return `${without}${newer}请把 ${setting} 设为 ${String(proposed)}：${other}。${NOT_MEASURED}`;
    },

    tiles: ({ evidence: e }, format) =>
      `中位图像被缩小 ${format(e.shrink)} 倍到 ${format(e.side)} px，${format(e.withoutNow)} 的框没有候选点。` +
      `边长 ${format(e.side)} px、重叠 ${format(e.overlap)} 的切片（SAHI）按原大小展示它们：训练和使用时每幅约 ${format(e.tilesPerPicture)} 片。` +
      `接缝处的框会被切开；focal-lens explore --tiles 可以计数。${NOT_MEASURED}`,

    queries: ({ key, proposed, evidence: e }, format) => {
      const fit = e.learned
        ? '它的查询是权重：数目不同的检查点不适用，或使新增的查询未经训练。'
        : '';
      if (e.variant === 'many')
        return (
          `最满的图像有 ${format(e.mostBoxes)} 个框，而查询有 ${format(e.queries)} 个：每个目标对应 ${format(e.negativesPerPositive)} 个背景输出。` +
          `减少可节省显存。${fit}${NOT_MEASURED}`
        );
      const lost =
        `查询为 ${format(e.queries)} 个时，${format(e.lost)} 个框（${format(e.lostShare)}，分布在 ${format(e.imagesOver)} 幅图像上）分不到查询：` +
        `它们被当作背景训练，也无法被检出。最满的图像有 ${format(e.mostBoxes)} 个框。`;
      if (e.variant === 'few-lost') return `${lost}这太少，不值得为此改动 ${key ?? '查询数'}。`;
      return `${lost}请把 ${key ?? '查询数'} 设为 ${String(proposed)}：届时丢失 ${format(e.lostThen)} 个。${fit}${NOT_MEASURED}`;
    },

    'max-detections': ({ key, proposed, evidence: e }, format) =>
      `每幅图像保留 ${format(e.kept)} 个检测，有 ${format(e.beyond)} 个框（${format(e.beyondShare)}）超出：任何评测都找不到它们。` +
      `最满的图像有 ${format(e.mostBoxes)} 个框。请把 ${key ?? '检测数'} 设为 ${String(proposed)}` +
      (e.raisedByItself
        ? '；从 8.4.135 起，训练时会自行提高默认值，预测时不会。'
        : '；只增加网络之后的用时。'),

    'no-object-weight': ({ key, now, proposed, evidence: e }, format) =>
      `${key ?? '“无目标”的权重'} 为 ${String(now)} 时，“无目标”占类别损失的 ${format(e.noObjectShare)}；为 ${format(e.balanced)} 时，目标与背景权重相同。` +
      (e.variant === 'far'
        ? `默认值是在 COCO 上选定的，那里的占比为 52 到 56%。可以试用 ${String(proposed)}。${NOT_MEASURED}`
        : '这在默认值的适用范围之内或附近：除非背景误检或漏检明显，否则保持不变。'),

    'start-of-head': ({ evidence: e }, format) =>
      `新的分类头使每个查询的初始得分为 ${format(e.startingScore)}，此时背景对每个匹配框的梯度为 ${format(e.startingPull)}；已知 RetinaNet 的训练从约 200 起会受损；对该检测器尚无所知。` +
      (e.variant === 'risky'
        ? `请在训练前将其最后一层的偏置设为 ${format(e.soundBias)}（得分 0.01），或从训练过的分类头开始。`
        : `此值远低于它：该损失的 α 和 γ 对起步几乎没有影响，因此不推荐任何组合。`) +
      (e.settlesLower
        ? `IoU 为 ${format(e.goodIou)} 的匹配查询，其得分最终停在 ${format(e.settledScore)}：得分阈值须低于得分趋于 IoU 的损失。`
        : ''),

    denoising: ({ key, evidence: e }, format) =>
      `批大小为 ${format(e.batch)} 时，去噪给每幅图像增加 ${format(e.expected)} 个查询，在含最满图像的批中为 ${format(e.most)} 个，而自身的查询为 ${format(e.queries)} 个：` +
      `解码器注意力届时占用 ${format(e.attentionTimes)} 倍显存。每个框平均复制 ${format(e.copies)} 次。` +
      `调小 ${key ?? '该数'} 没有帮助，因为每个框至少复制一次；减小批或裁剪图像才有帮助。`,

    'class-power': ({ key, now, proposed, evidence: e }, format) => {
      const times = `最常见类别的框数是最少类别的 ${format(e.boxesTimes)} 倍。`;
      const empty = e.hasEmpty
        ? `有 ${format(e.emptyClasses)} 个类别（共 ${format(e.classes)} 个）没有框；在 8.4.175 之前它们取得最大权重，为 1 时一个框只剩 ${format(e.boxWeightFullBefore)}：请把它们移出列表。`
        : '';
      const weights = `一个框的权重在 0.25 时剩 ${format(e.boxWeightQuarter)}，0.5 时剩 ${format(e.boxWeightHalf)}，1 时剩 ${format(e.boxWeightFull)}，而其负样本保持不变。`;
      if (e.variant === 'strong')
        return `${times}${String(key)} 为 ${String(now)} 时，一个框平均只剩 ${format(e.boxWeight)} 的权重，因为多数框属于常见类别。${weights}${empty}请把 ${String(key)} 设为 ${String(proposed)}，至少保留一半。${NOT_MEASURED}`;
      const set = e.isSet ? `现在设为 ${String(now)}，一个框剩 ${format(e.boxWeight)}。` : '';
      return `${times}${String(key)}（从 8.4.37 起）按框数的该次幂给类别加权，代价是框的整体权重。${set}${weights}${empty}不给出建议值。${NOT_MEASURED}`;
    },

    'rare-classes': ({ evidence: e }, format) =>
      `${format(e.rareClasses)} 个类别（共 ${format(e.classes)} 个）出现在不到 ${format(e.rareBelow)} 的图像上。阈值为 ${format(e.threshold)} 的重复因子采样最多把它们的图像展示 ${format(e.largestRepeatFactor)} 次，使一轮延长 ${format(e.epochGrowth)}：` +
      RARE_MEANS[e.means] +
      NOT_MEASURED,

    'background-images': ({ evidence: e }, format) =>
      `${format(e.emptyImages)} 幅图像（${format(e.emptyShare)}）没有框。${e.exact ? '全部背景输出中，' : '全部作为背景训练的位置中，至少'} ${format(e.negativesShare)} 属于它们；` +
      `这在损失中占多少取决于它们有多容易，只有预测才能说明。批大小为 ${format(e.batch)} 时，一批完全没有框的概率为 ${format(e.emptyBatches)}：` +
      `这样的一批除以 1，而不是除以目标数。`,
  },
};

const RARE_MEANS = {
  'class-balanced-dataset':
    'ClassBalancedDataset 以 oversample_thr 接收它（focal-lens resample --for mmdetection）。',
  'repeated-list': '给训练一个图像列表，让这些图像在其中出现多次（由 focal-lens resample 写出）。',
  sampler: '用加权采样器，或把这些图像列出多次（均由 focal-lens resample 写出）。',
} as const;
