import { plainName } from '../../src/analysis/report/plainName.ts';
import { judgesDefault } from '../../src/analysis/report/recommendationLines.ts';
import { wasSampled } from '../../src/analysis/report/wasSampled.ts';
import type { RecommendationReport, Report } from '../../src/analysis/report/Report.ts';
import { adviceText } from '../../src/words/adviceText.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import { firstSentence } from '../findings/firstSentence.ts';
import { inert, type Page, type Section, type Wording } from '../pages/Page.ts';
import { adviceItem } from './adviceItem.ts';
import { sectionBox } from './sectionBox.ts';

/** The pair, its ranges, how sure it is and the one thing to do; why, and when not to follow it, is folded below. */
export function recommendationSection(report: Report, page: Page): Section {
  const found = report.recommendation;
  const { format, text } = page;
  const words = text.recommendation;
  const box = { id: 'recommendation', testId: 'recommendation', text } as const;
  if (found === undefined)
    return inert(sectionBox(box, [element('p', {}, [noneWords(report, page)])]));
  const lead = found.advice.find(({ group }) => group === 'pair');
  const range = ([low, high]: readonly [number, number]) =>
    low === high
      ? words.noRange
      : words.rangeLabel(words.range(format.decimal(low), format.decimal(high)));
  return inert(
    sectionBox({ ...box, evidence: 'simulated' }, [
      element('div', { class: 'pair' }, [
        value('α', format.decimal(found.alpha), range(found.alphaRange)),
        value('γ', format.decimal(found.gamma), range(found.gammaRange)),
      ]),
      element('p', { class: 'strong', testId: 'confidence' }, [words.confidence[found.confidence]]),
      element('p', {}, [
        lead === undefined
          ? regretWords(found, page)
          : firstSentence(adviceText(lead, words, format))[0],
      ]),
      trainingLine(report, page),
      why(found, page),
      page.kind === 'report' && page.host.kind === 'editor' ? apply(found, page) : null,
    ]),
  );
}

/** In the side bar the sliders' own Apply is next to the card; in the report it is many sections below. */
function apply({ alpha, gamma }: RecommendationReport, { host, text }: Page): HTMLElement {
  return element('div', { class: 'actions' }, [
    button(text.screens.apply, {
      testId: 'apply-recommended',
      onClick: () => {
        host.post({ type: 'apply', alpha, gamma });
      },
    }),
  ]);
}

/** How long the training is that the pair is for: what it depends on most. */
function trainingLine({ simulation }: Report, page: Page): HTMLElement | null {
  if (simulation === undefined) return null;
  const { training } = simulation;
  const words = page.text.sections.training;
  const schedule = words.schedule(training.schedule, page.format);
  const said = words.withOrigin(schedule, words.origin(training.origins.schedule));
  return element('p', { class: 'caption', testId: 'training' }, [
    plainName(page.text.recommendation.training(said)),
  ]);
}

function noneWords(report: Report, { text: { recommendation } }: Wording): string {
  const { assignment } = report;
  if (wasSampled(report)) return recommendation.noneForSample;
  if (assignment.anchors > 0 && assignment.bestIou.counts.length === 0)
    return recommendation.noneForRule;
  return assignment.anchors > 0 && assignment.iouHistogram.counts.length === 0
    ? recommendation.noneForLabels
    : recommendation.none;
}

function value(symbol: string, text: string, range: string): HTMLElement {
  return element('div', { class: 'value' }, [
    element('span', { class: 'symbol' }, [symbol]),
    element('span', { class: 'number' }, [text]),
    element('span', { class: 'range' }, [range]),
  ]);
}

function why(found: RecommendationReport, page: Page): HTMLElement {
  const words = page.text.recommendation;
  const pair = found.advice.filter(({ group }) => group === 'pair');
  const alone = [
    ...(judgesDefault(found) ? [] : [regretWords(found, page)]),
    memberWords(found, page),
  ];
  return element('details', { class: 'why', testId: 'why' }, [
    element('summary', {}, [words.why]),
    element('ul', { class: 'advice' }, [
      ...alone.map(line => element('li', {}, [line])),
      ...pair.map(piece => adviceItem(piece, page)),
    ]),
  ]);
}

/** How far the sets of simulator constants differ about the default. */
function memberWords(
  { regretOfDefaultByMember }: RecommendationReport,
  { format, text: { recommendation } }: Wording,
): string {
  const { median, low, high } = regretOfDefaultByMember;
  return recommendation.byMember(format.share(median), format.share(low), format.share(high));
}

/** What staying with γ 2, α 0.25 costs, by the simulation. */
function regretWords(
  { regretOfDefault }: RecommendationReport,
  { format, text: { recommendation, losses } }: Wording,
): string {
  const pair = losses.pair(format.decimal(0.25), format.decimal(2));
  return regretOfDefault <= 0
    ? recommendation.defaultIsBest(pair)
    : recommendation.regret(pair, format.share(regretOfDefault));
}
