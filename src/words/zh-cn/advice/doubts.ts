import type { Doubt, EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';

/** Why the confidence is what it is, as clauses. */
export function doubts(found: EvidenceByCode['basis'], format: FormatMeasure): readonly string[] {
  const clauses: Readonly<Record<Doubt, string>> = {
    pretrained: '主干网络是预训练的，而库中的训练都从头开始',
    'start-unknown': '没有说明是否从头训练，而库中的训练都从头开始，因此组合不越过 γ 1 配 α 0.5',
    sgd: '使用 SGD 训练，而库中的训练都使用 AdamW',
    optimizer: '优化器不是库中训练都使用的 AdamW',
    'score-threshold': '计算 AP 前会截去低分，而库中的训练都没有截去',
    'image-size': '图像大于库中最大图像的两倍',
    prior: '先验与库中训练都采用的 0.01 相差较大',
    normalizer: '损失除以全部锚框，而库中的训练都不是',
    'steps-unknown': '训练计划以预算而非步数给出',
    imbalance: '不均衡程度与所依据的训练都相差较大',
    'schedule-assumed': '没有给出训练计划',
    length: '库中没有步数相差 4 倍以内的训练',
    'training-budget': '训练预算与校准时相差较大',
    'few-foreground-anchors': `模拟只看到 ${format(found.sampledForeground)} 个前景锚框`,
  };
  return [
    `该组合最多损失最优 AP 的 ${format(found.costAtMost)}（90% 界）`,
    rests(found, format),
    found.chosenByScores
      ? '模拟在 COCO 上校准，其常数由您的模型的得分选出'
      : '模拟只在 COCO 上校准过',
    ...found.doubts.map(doubt => clauses[doubt]),
  ];
}

function rests({ rests: on, ...found }: EvidenceByCode['basis'], format: FormatMeasure): string {
  const runs = `${format(found.grids)} 个网格的 ${format(found.trainings)} 次真实训练`;
  const near = format(found.nearGrids);
  switch (on) {
    case 'trainings':
      return `依据${runs}（长短和不均衡程度相近的网格：${near} 个）以及模拟`;
    case 'lengths':
      return `依据多种长短的${runs}（相近的网格：${near} 个）以及模拟`;
    case 'near-default':
      return `库中没有类似的训练（${format(found.grids)} 个网格中相近的：${near} 个），因此组合保持在公开的默认值附近，在此范围内依据模拟`;
    case 'simulation':
      return `依据模拟；${runs}中，相近的网格：${near} 个`;
  }
}
