import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';

type Fitted = EvidenceByCode['members-selected'];
type Change = Fitted['constants'][number];

const CONSTANTS: Readonly<Record<Change['name'], string>> = {
  objectness: 'objectness',
  localisation: 'localisation',
  clutter: 'clutter',
  halfSize: 'size of half the evidence',
  confusion: 'confusion of classes',
  noise: 'weak foreground',
};

/** `objectness 5.4 (3.9 to 6.7), before 5.6 (…)` of each. */
export function constantChanges({ constants }: Fitted, format: FormatMeasure): string {
  const spread = ({ median, low, high }: Change['before']) =>
    `${format(median)} (${format(low)} to ${format(high)})`;
  return constants
    .map(
      ({ name, before, after }) => `${CONSTANTS[name]} ${spread(after)}, before ${spread(before)}`,
    )
    .join('; ');
}
