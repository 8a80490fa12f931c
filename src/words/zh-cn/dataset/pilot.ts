import type { PilotWords } from '../../dataset/PilotWords.ts';

export const pilot: PilotWords = {
  headline: v =>
    `在您的图像上试训 ${v.trainings} 次：${v.pairs} 组，各 ${v.seeds} 个种子，每次 ${v.steps} 步、每步 ${v.batch} 张图像；共 ${v.images} 张图像，每个种子留出 ${v.heldOut} 张`,
  size: v =>
    `长边为 ${v.longer} 像素，居中的框为 ${v.box} 像素。试训中每个前景锚框对应 ${v.imbalance} 个背景锚框；每个背景得分按 ${v.weight} 倍计，使损失与您的检测器同样不平衡。`,
  fault: (fault, count) =>
    ({
      missing: `未找到 ${count} 张图像。`,
      unreadable: `有 ${count} 张图像无法读取。`,
      'other-kind': `有 ${count} 张图像不是 JPEG、PNG 或静态 WebP。`,
      'cut-off': `有 ${count} 张图像不完整。`,
      cmyk: `有 ${count} 张图像为印刷用的四色图像。`,
      'other-size': `有 ${count} 张图像的尺寸与标注不符。`,
    })[fault],
  fewer: (used, eligible) => `有框的 ${eligible} 张图像中用了 ${used} 张，按固定种子抽取。`,
  smallerBatch: batch => `内存不够每步 8 张图像：改为 ${batch} 张。`,
  columns: { role: '组', score: 'AP50', difference: '相比第一组（种子相同）', verdict: '结论' },
  roles: {
    default: '默认',
    recommended: '推荐',
    present: '配置中现有',
    neighbour: '接着可试',
    named: '指定',
  },
  verdicts: {
    reference: '比较基准',
    better: '更好',
    worse: '更差',
    'no-difference': '测不出差别',
    diverged: '发散',
  },
  curve: pair => `${pair} 各种子的平均：`,
  curveColumns: {
    step: '步',
    loss: '损失',
    score: 'AP50',
    foreground: '前景得分',
    background: '背景得分',
  },
  diverged: (pair, seed, step) =>
    `${pair} 用种子 ${seed} 的训练在第 ${step} 步发散：其损失不再是数。其余训练照常进行。`,
  noDifference: least => `这几组之间测不出差别：没有一个大于 ${least}，即其误差的两倍。`,
  better: (pair, reference, difference, error) =>
    `${pair} 的开局好于 ${reference}：AP50 ${difference}，误差 ${error}。`,
  worse: (pair, reference, difference, error) =>
    `${pair} 的开局差于 ${reference}：AP50 ${difference}，误差 ${error}。`,
  keeps: (pair, needed) =>
    `推荐仍是 ${pair}：另一组须好出 ${needed} 才行，因为这样长度的试训与您自己的训练可能相差这么多。`,
  moves: (from, to, needed) =>
    `试训支持用 ${to} 代替 ${from}：它好出 ${needed} 以上，而这样长度的试训与您自己的训练可能相差这么多。`,
  noRecommendation: '没有试训时并无推荐，因此试训不改变任何东西。',
  believed: (pair, gain, low, high) =>
    `把试训算作实测训练后，最可能的一组是 ${pair}：AP 比默认 ${gain}，80% 在 ${low} 与 ${high} 之间。`,
  worth: '试训只是短时间训练一个小网络：它说明哪一组在您的图像上开局最好，而不是最终哪一组最好。',
};
