import type { Report } from '../../../src/analysis/report/Report.ts';
import { restsText } from '../../../src/words/say/restsText.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What of the data and of the evidence the pair stands on, in one line. */
export function becauseLine(
  { assignment, difficulty, recommendation: found }: Report,
  { format, text }: Wording,
): HTMLElement | null {
  if (found === undefined) return null;
  const { card, recommendation } = text;
  const rests = restsText(found, recommendation, format);
  // Nothing of a published pair depends on the data.
  if (found.rests === 'published') return element('p', { testId: 'rests' }, [rests]);
  const boxes = assignment.perSize.reduce((sum, { annotations }) => sum + annotations, 0);
  const small = assignment.perSize.find(({ name }) => name === 'small')?.annotations ?? 0;
  const facts = [
    ...(difficulty === undefined
      ? []
      : [card.negatives(format.ratio(difficulty.negativesPerPositive))]),
    ...(boxes === 0 ? [] : [card.smallBoxes(format.share(small / boxes))]),
  ];
  return element('p', { testId: 'rests' }, [
    element('span', { class: 'label' }, [`${card.because} `]),
    text.words.sentences([...(facts.length === 0 ? [] : [card.facts(facts)]), rests]),
  ]);
}
