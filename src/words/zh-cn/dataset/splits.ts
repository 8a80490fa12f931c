import type { SplitWords } from '../../dataset/SplitWords.ts';

const called = ({ alpha, gamma }: { alpha: string; gamma: string }) => `α ${alpha}、γ ${gamma}`;

export const splits: SplitWords = {
  headline: ({ file, train, val }) => `${file} 的各划分：在 ${val} 上检验 ${train}`,
  oneSplit: (file, split) => `${file} 的各划分：只有 ${split} 可以分析`,
  shift: ({ train, val, distance, low, high, byChance }) =>
    `${train} 与 ${val} 的类别分布有偏移：${distance} 的目标框须改变类别才能一致（95% 区间 ${low} 至 ${high}）；随机波动最多为 ${byChance}。`,
  noShift: ({ train, val, distance, byChance }) =>
    `${train} 与 ${val} 的类别分布没有偏移：占比相差 ${distance}，随机波动最多为 ${byChance}。`,
  missing: (split, names, more) =>
    `${split} 中没有目标框的类别：${names.join('、')}${more === null ? '' : `，另有 ${more} 个`}。`,
  small: sides =>
    `小目标占比：${sides.map(({ split, share, low, high }) => `${split} ${share}（${low} 至 ${high}）`).join('，')}。`,
  smallDiffer: ({ train, val }) => `${train} 与 ${val} 的小目标占比之差超出了区间。`,
  ratio: ({ train, val, ofTrain, ofVal }) =>
    `每个前景锚框对应的背景锚框：${train} 为 ${ofTrain}，${val} 为 ${ofVal}。`,
  samePair: ({ train, val, pair }) => `${train} 与 ${val} 推荐同一组参数：${called(pair)}。`,
  otherPair: ({ train, val, ofTrain, ofVal, loses, holds }) =>
    `${train} 推荐 ${called(ofTrain)}；按 ${val} 则为 ${called(ofVal)}。在 ${val} 上，${train} 的参数损失最佳模拟 AP 的 ${loses}：${holds ? '仍然成立' : '不成立'}。`,
  failed: (split, why) => `${split} 无法分析。${why}`,
  table: {
    images: '图像',
    boxes: '目标框',
    sizes: { small: '小', medium: '中', large: '大' },
    foregroundPerImage: '每张图像的前景锚框',
    backgroundPerForeground: '每个前景锚框对应的背景锚框',
    candidatesPerBox: '每个目标框的候选',
    withoutCandidate: '没有候选的目标框',
    lost: '超出查询数而丢失的目标框',
    negatives: '每个正样本对应的负样本',
    classes: '类别',
    class: '类别',
    more: count => `另有 ${count} 个`,
    unknown: '–',
  },
};
