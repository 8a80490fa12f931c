import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';

type Fitted = EvidenceByCode['members-selected'];
type Change = Fitted['constants'][number];

const CONSTANTS: Readonly<Record<Change['name'], string>> = {
  objectness: '目标性',
  localisation: '定位',
  clutter: '背景杂波',
  halfSize: '证据减半的尺寸',
  confusion: '类别混淆',
  noise: '弱前景',
};

/** `目标性 5.4（3.9–6.7），此前 5.6（…）` of each. */
export function constantChanges({ constants }: Fitted, format: FormatMeasure): string {
  const spread = ({ median, low, high }: Change['before']) =>
    `${format(median)}（${format(low)}–${format(high)}）`;
  return constants
    .map(({ name, before, after }) => `${CONSTANTS[name]} ${spread(after)}，此前 ${spread(before)}`)
    .join('；');
}
