import type { Doubt, EvidenceByCode, FormatMeasure } from '../AdviceWords.ts';

/** Why the confidence is what it is, as clauses. */
export function doubts(found: EvidenceByCode['basis'], format: FormatMeasure): readonly string[] {
  const clauses: Readonly<Record<Doubt, string>> = {
    imbalance: '不均衡程度与 COCO 相差 4 倍以上',
    'score-threshold': '得分阈值与校准时的 0.05 相差较大',
    'schedule-assumed': '没有给出训练计划',
    'training-budget': '训练预算与校准时相差较大',
    'few-foreground-anchors': `模拟只看到 ${format(found.sampledForeground)} 个前景锚框`,
  };
  return [
    `${format(found.members)} 组常数中有 ${format(found.agreeing)} 认为该组合与自身最优相差 2% 以内`,
    found.chosenByScores
      ? '这些常数在 COCO 上校准，并由您的模型的得分选出'
      : '全部常数只在 COCO 上校准过',
    ...found.doubts.map(doubt => clauses[doubt]),
  ];
}
