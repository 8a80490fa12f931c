import type {
  RecommendationReport,
  SimulatedRecommendation,
} from '../../../src/analysis/report/RecommendationReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { withOpenCosts } from '../../../src/analysis/report/export/text/recommendationLines.ts';
import { wasSampled } from '../../../src/analysis/report/derive/wasSampled.ts';
import { adviceText } from '../../../src/words/say/adviceText.ts';
import { formatPair } from '../../../src/words/say/learnedText.ts';
import { pilotParts } from '../../../src/words/say/pilotText.ts';
import { unbrokenPairs } from '../../../src/words/say/unbrokenPairs.ts';
import { element } from '../../dom/element.ts';
import { firstClause } from '../../kit/firstClause.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Page } from '../../kit/Page.ts';
import type { Wording } from '../../kit/Wording.ts';
import { adviceItem } from './adviceItem.ts';
import { applyAction } from './applyAction.ts';
import { becauseLine } from './becauseLine.ts';
import { easyBackground } from './easyBackground.ts';
import { costAxis } from './costAxis.ts';
import { pairValue } from './pairValue.ts';
import { surerList } from './surerList.ts';
import { trainingForm } from './trainingForm.ts';

/** The pair with its range and, where it is known, its cost, its confidence and what to do; where there is no pair, why. */
export function decision(report: Report, page: Page): HTMLElement {
  const found = report.recommendation;
  const box = { class: 'decision', testId: 'recommendation', attributes: { id: 'recommendation' } };
  if (found === undefined)
    return element('div', box, [element('p', {}, [noneWords(report, page)])]);
  const { recommendation: words } = page.text;
  return element('div', box, [
    element('div', { class: 'set' }, [
      element('div', { class: 'pair' }, [
        pairValue('α', { value: found.alpha, range: found.alphaRange }, page),
        pairValue('γ', { value: found.gamma, range: found.gammaRange }, page),
      ]),
      found.rests === 'published' ? null : costAxis(found, page),
    ]),
    element('div', { class: 'reasons' }, [
      element('p', { class: 'strong', testId: 'confidence' }, [words.confidence[found.confidence]]),
      element('p', {}, [leadWords(found, page)]),
      becauseLine(report, page),
      ownRuns(report, page),
      // Before what is only to be changed: in a narrow side bar the decision has to end in sight.
      applyAction(found, page),
      pilotLine(report, page),
      trainingForm(report, page),
      surerList(report, page),
      why(report, found, page),
    ]),
  ]);
}

/** What to do, in one sentence; the side bar has its reasons among all of them. */
function leadWords(found: RecommendationReport, page: Page): string {
  const lead = found.advice.find(({ group }) => group === 'pair');
  if (lead !== undefined) {
    const [said] = firstSentence(adviceText(lead, page.text.recommendation, page.format));
    return page.kind === 'view' ? firstClause(said) : said;
  }
  return found.rests === 'published' ? '' : regretWords(found, page);
}

/** Where the user's own runs lead, if there are any. */
function ownRuns(report: Report, { format, text: { learned } }: Wording) {
  if (report.learned === undefined || report.learned.runs === 0) return null;
  const { before, after } = report.learned;
  const isSame = before.alpha === after.alpha && before.gamma === after.gamma;
  const pair = formatPair(after, format);
  const words = isSame ? learned.kept : learned.moved(pair);
  return element('p', { class: 'strong', testId: 'own-runs' }, [words]);
}

/** What pilots on the images say of the pair, if there are any. */
function pilotLine({ pilot }: Report, { format, text }: Wording) {
  if (pilot === undefined) return null;
  const { differences, outcome } = pilotParts(pilot, text.pilot.said, format);
  const said = [...differences, ...outcome].map(sentence => unbrokenPairs(sentence));
  return element('p', { testId: 'pilot-line' }, [text.words.sentences(said)]);
}

function noneWords(report: Report, { text: { recommendation } }: Wording): string {
  const { assignment } = report;
  if (wasSampled(report)) return recommendation.noneForSample;
  if (assignment.foreground > 0 && assignment.bestIou.counts.length === 0)
    return recommendation.noneForRule;
  return assignment.anchors > 0 && assignment.iouHistogram.counts.length === 0
    ? recommendation.noneForLabels
    : recommendation.none;
}

function why(report: Report, found: RecommendationReport, page: Page): HTMLElement {
  const words = page.text.recommendation;
  const pair = found.advice.filter(({ group }) => group === 'pair');
  const costing = withOpenCosts(found);
  const sentences = costing === null ? [] : [regretWords(costing, page), rangeWords(costing, page)];
  return element('details', { class: 'why', testId: 'why' }, [
    element('summary', {}, [words.why]),
    element('ul', { class: 'advice' }, [
      page.kind === 'view' ? easyBackground(report, page, 'li') : null,
      ...sentences.map(line => element('li', {}, [line])),
      ...pair.map(piece => adviceItem(piece, page)),
    ]),
  ]);
}

/** Where the cost of the default pair lies with four of five parts of belief. */
function rangeWords(
  { regretOfDefaultRange: { low, high } }: SimulatedRecommendation,
  { format, text: { recommendation } }: Wording,
): string {
  return recommendation.costOfDefault(format.share(low), format.share(high));
}

/** The expected cost of staying with α 0.25, γ 2. */
function regretWords(
  { regretOfDefault }: SimulatedRecommendation,
  { format, text: { recommendation, losses } }: Wording,
): string {
  const pair = losses.pair(format.decimal(0.25), format.decimal(2));
  return recommendation.regret(pair, format.share(regretOfDefault));
}
