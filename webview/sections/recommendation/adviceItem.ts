import { printable } from '../../../src/analysis/contract/printable.ts';
import type { Advice } from '../../../src/analysis/recommendation/Recommendation.ts';
import type { RecommendationReport } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Wording } from '../../kit/Wording.ts';
import { evidenceRows } from './evidenceRows.ts';

/** A piece of advice: its first sentence emphasised, its evidence as a small table. */
export function adviceItem(
  piece: Advice,
  found: RecommendationReport | undefined,
  wording: Wording,
): HTMLElement {
  const { text, format } = wording;
  const [first, rest] = firstSentence(adviceText(piece, found, wording));
  const numbers = evidenceRows(piece.evidence, format, text);
  return element('li', { attributes: languageOf(piece, wording) }, [
    element('p', { class: 'strong' }, [first]),
    rest === '' ? null : element('p', {}, [rest]),
    numbers.length === 0 ? null : numberTable(numbers),
  ]);
}

/** @param found undefined for advice that needs no simulation */
export function adviceText(
  piece: Advice,
  found: RecommendationReport | undefined,
  wording: Wording,
): string {
  return printable(wording.text.recommendation.advice(piece, found, wording.format));
}

/** Advice without a translation is in English, which screen readers need to know. */
export function languageOf({ code }: Advice, { text }: Wording): Readonly<Record<string, string>> {
  return text.recommendation.adviceIsTranslated(code) ? {} : { lang: 'en' };
}

function numberTable(rows: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'numbers' },
    rows.map(([name, value]) =>
      element('div', {}, [element('dt', {}, [name]), element('dd', {}, [value])]),
    ),
  );
}
