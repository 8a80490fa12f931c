import {
  evidenceWords,
  rangeWords,
  recommendationLines,
} from '../../src/analysis/report/recommendationWords.ts';
import { firstSentence } from '../findings/firstSentence.ts';
import type { RecommendationReport, Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** The value, its range, how sure it is, what it rests on and when not to follow it. */
export function recommendationSection(report: Report, page: Page): Section {
  const found = report.recommendation;
  const box = { id: 'recommendation', title: 'Recommendation', testId: 'recommendation' };
  if (found === undefined)
    return inert(
      sectionBox(box, [
        element('p', {}, [
          'No simulation was run, so there is nothing to recommend. The counts below stand.',
        ]),
      ]),
    );
  const { format } = page;
  return inert(
    sectionBox({ ...box, evidence: 'simulated' }, [
      element('div', { class: 'pair' }, [
        value('α', format.decimal(found.alpha), rangeWords(found.alphaRange, format)),
        value('γ', format.decimal(found.gamma), rangeWords(found.gammaRange, format)),
      ]),
      ...recommendationLines(found, format).map((line, index) =>
        element('p', { class: index === 0 ? 'strong' : '' }, [line]),
      ),
      adviceList(found.advice, page),
    ]),
  );
}

function value(symbol: string, text: string, range: string): HTMLElement {
  return element('div', { class: 'value' }, [
    element('span', { class: 'symbol' }, [symbol]),
    element('span', { class: 'number' }, [text]),
    element('span', { class: 'range' }, [`range ${range}`]),
  ]);
}

function adviceList(advice: RecommendationReport['advice'], page: Page): HTMLElement | null {
  if (advice.length === 0) return null;
  return element(
    'div',
    { class: 'advice' },
    advice.map(piece => {
      const [first, rest] = firstSentence(piece.text);
      const evidence = evidenceWords(piece.evidence, page.format);
      const more = [
        rest === '' ? null : element('p', {}, [rest]),
        evidence === '' ? null : element('p', { class: 'evidence' }, [evidence]),
      ].filter(child => child !== null);
      if (more.length === 0) return element('p', {}, [first]);
      return element('details', {}, [element('summary', {}, [first]), ...more]);
    }),
  );
}
