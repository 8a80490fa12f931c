import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { RecommendationReport, Report } from '../../../src/analysis/report/Report.ts';
import { judgesDefault } from '../../../src/analysis/report/export/text/recommendationLines.ts';
import { wasSampled } from '../../../src/analysis/report/derive/wasSampled.ts';
import { adviceText } from '../../../src/words/say/adviceText.ts';
import { formatPair } from '../../../src/words/say/learnedText.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { adviceItem } from './adviceItem.ts';

/** The pair, its ranges, its confidence and what to do; the reasons and limits are folded below. */
export function recommendationSection(report: Report, page: Page): Section {
  const found = report.recommendation;
  const { format, text } = page;
  const words = text.recommendation;
  const box = { id: 'recommendation', testId: 'recommendation', text } as const;
  if (found === undefined)
    return staticSection(sectionBox(box, [element('p', {}, [noneWords(report, page)])]));
  const lead = found.advice.find(({ group }) => group === 'pair');
  const range = ([low, high]: readonly [number, number]) =>
    low === high
      ? words.noRange
      : words.rangeLabel(words.range(format.decimal(low), format.decimal(high)));
  return staticSection(
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
      element('p', { class: 'caption', testId: 'rests' }, [
        text.words.sentences([
          ...(judgesDefault(found) ? [rangeWords(found, page)] : []),
          words.rests[found.rests](format.count(found.nearGrids)),
          words.surer[found.surer],
        ]),
      ]),
      trainingLine(report, page),
      why(found, page),
      ownRuns(report, page),
      page.host.kind === 'editor' ? actions(report, found, page) : null,
    ]),
  );
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

/**
 * The side bar has the sliders' Apply button next to the pair; in the report it is many sections below. Where there are runs,
 * their own section has what to do.
 */
function actions(
  { learned }: Report,
  { alpha, gamma }: RecommendationReport,
  { host, text, kind }: Page,
): HTMLElement | null {
  const { runs = 0, rows = [] } = learned ?? {};
  if (runs > 0 || rows.length > 0) return null;
  const post = (message: Parameters<typeof host.post>[0]) => () => {
    host.post(message);
  };
  const apply = post({ type: 'apply', alpha, gamma });
  const secondary = true;
  return element('div', { class: 'actions' }, [
    kind === 'report'
      ? button(text.screens.apply, { testId: 'apply-recommended', onClick: apply })
      : null,
    button(text.learned.add, { testId: 'add-run', secondary, onClick: post({ type: 'add-run' }) }),
    button(text.learned.plan, {
      testId: 'plan-runs',
      secondary,
      onClick: post({ type: 'plan-runs' }),
    }),
  ]);
}

/** The training schedule that the pair is for: what it depends on most. */
function trainingLine({ simulation }: Report, page: Page): HTMLElement | null {
  if (simulation === undefined) return null;
  const { training } = simulation;
  const words = page.text.sections.training;
  const schedule = words.schedule(training.schedule, page.format);
  const described = words.withOrigin(schedule, words.origin(training.origins.schedule));
  return element('p', { class: 'caption', testId: 'training' }, [
    printable(page.text.recommendation.training(described)),
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
  const sentences = judgesDefault(found) ? [] : [regretWords(found, page), rangeWords(found, page)];
  return element('details', { class: 'why', testId: 'why' }, [
    element('summary', {}, [words.why]),
    element('ul', { class: 'advice' }, [
      ...sentences.map(line => element('li', {}, [line])),
      ...pair.map(piece => adviceItem(piece, page)),
    ]),
  ]);
}

/** Where the cost of the default pair lies with four of five parts of belief. */
function rangeWords(
  { regretOfDefaultRange: { low, high } }: RecommendationReport,
  { format, text: { recommendation } }: Wording,
): string {
  return recommendation.costOfDefault(format.share(low), format.share(high));
}

/** The expected cost of staying with α 0.25, γ 2. */
function regretWords(
  { regretOfDefault }: RecommendationReport,
  { format, text: { recommendation, losses } }: Wording,
): string {
  const pair = losses.pair(format.decimal(0.25), format.decimal(2));
  return recommendation.regret(pair, format.share(regretOfDefault));
}
