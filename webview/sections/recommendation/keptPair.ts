import type { Advice } from '../../../src/analysis/advice/Advice.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { adviceText } from '../../../src/words/say/adviceText.ts';
import { element } from '../../dom/element.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Page } from '../../kit/Page.ts';
import { pairValue } from './pairValue.ts';

type KeptPair = Extract<Advice, { readonly code: 'usual-pair-of-points' }>;

/**
 * The published pair of a detector for which none is worked out, with what was trained beside it as its range. It is not
 * applied from here, since no other door applies it either.
 *
 * @returns null where there is no such pair
 */
export function keptPair({ advice = [] }: Report, page: Page): readonly HTMLElement[] | null {
  const kept = advice.find((piece): piece is KeptPair => piece.code === 'usual-pair-of-points');
  if (kept === undefined) return null;
  const { recommendation: words } = page.text;
  const { evidence } = kept;
  const [alpha, gamma] = [evidence.default.alpha.value, evidence.default.gamma.value];
  const alphas = [evidence.leastAlpha.value, evidence.mostAlpha.value] as const;
  const gammas = [evidence.leastGamma.value, evidence.mostGamma.value] as const;
  const [lead, reasons] = firstSentence(adviceText(kept, words, page.format));
  return [
    element('div', { class: 'set' }, [
      element('div', { class: 'pair' }, [
        pairValue('α', { value: alpha, range: alphas }, page),
        pairValue('γ', { value: gamma, range: gammas }, page),
      ]),
    ]),
    element('div', { class: 'reasons' }, [
      element('p', { class: 'strong', testId: 'confidence' }, [words.confidence.low]),
      element('p', {}, [lead]),
      element('p', {}, [reasons]),
    ]),
  ];
}
