import { printable } from '../../src/analysis/contract/text/printable.ts';
import type {
  ResolvedTraining,
  TrainingFigure,
} from '../../src/analysis/contract/SimulationInputs.ts';
import { isScheduleOpen } from '../../src/analysis/report/derive/isScheduleOpen.ts';
import { unsizedImages } from '../../src/analysis/report/derive/unsizedImages.ts';
import type { Report, SimulationReport } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import type { TrainingFacts } from '../../src/analysis/contract/TrainingFacts.ts';
import type { Gap } from '../../src/analysis/contract/Gap.ts';
import { backendText } from '../../src/words/say/backendText.ts';
import { gapText } from '../../src/words/say/gapText.ts';
import { trainingFactsText } from '../../src/words/say/trainingFactsText.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import type { Wording } from '../kit/Wording.ts';
import { numberList } from './kit/numberList.ts';
import { type Evidence, sectionBox } from './kit/sectionBox.ts';

function countedImages({ assignment, dataset }: Report): 'all' | 'used' | 'sized' {
  if (assignment.leftOutImages !== undefined) return 'used';
  return unsizedImages(dataset) > 0 ? 'sized' : 'all';
}

/** How the numbers came about, for readers who doubt them. */
export function methodSection(report: Report, page: Page): Section {
  const { text, format } = page;
  const { detector, simulation } = report;
  const { sections } = text;
  const line = (kind: Evidence, words: string) =>
    element('p', {}, [
      element('span', { class: 'tag' }, [sections.evidence[kind]]),
      ` ${printable(words)}`,
    ]);
  return staticSection(
    sectionBox({ id: 'method', text }, [
      line(
        'counted',
        sections.counted(
          `${detector.framework} ${detector.version}`,
          detector.name,
          detector.from === 'preset',
          sections.countedImages[countedImages(report)],
        ),
      ),
      detector.trainingSizes === undefined
        ? null
        : line('counted', sections.sizes(format.count(detector.trainingSizes))),
      report.assignment.imagesPerBatch === undefined
        ? null
        : line('counted', sections.batches(format.count(report.assignment.imagesPerBatch))),
      simulation === undefined
        ? null
        : line(
            'simulated',
            sections.simulated(
              backendText(simulation.backend, sections),
              format.decimal(simulation.budget),
              format.decimal(simulation.scoreThreshold),
            ),
          ),
      stated(detector.stated ?? {}, page),
      notModelled(detector.notModelled ?? [], page),
      settings(report, page),
    ]),
  );
}

/** The learning rate, if one was given. */
function rateRows(
  { learningRate }: ResolvedTraining,
  { text, format }: Wording,
): readonly (readonly [string, string])[] {
  if (learningRate === undefined) return [];
  const [value, relative] = [learningRate.value, learningRate.relative].map(format.decimal);
  const { method, training } = text.sections;
  return [[method.learningRate, training.rate(value ?? '', relative ?? '')]];
}

function simulationRows(
  report: Report,
  simulation: SimulationReport,
  { text, format }: Wording,
): readonly (readonly [string, string])[] {
  const { method, normalizers, training: words } = text.sections;
  const { training, members, gammas, alphas } = simulation;
  const from = (value: string, figure: TrainingFigure) =>
    words.withOrigin(value, words.origin(training.origins[figure]));
  return [
    [method.backend, backendText(simulation.backend, text.sections)],
    [
      method.schedule,
      isScheduleOpen(report, simulation)
        ? words.open
        : from(words.schedule(training.schedule, format), 'schedule'),
    ],
    [method.start, from(words.start(training.fromScratch), 'fromScratch')],
    ...rateRows(training, { text, format }),
    [method.budget, format.decimal(simulation.budget)],
    [method.threshold, from(format.decimal(simulation.scoreThreshold), 'scoreThreshold')],
    [method.prior, from(format.decimal(simulation.prior), 'prior')],
    [method.normalizer, normalizers[simulation.normalizer]],
    [method.members, format.count(members.count)],
    [method.grid, `${gammas.length} γ × ${alphas.length} α`],
  ];
}

function settings(report: Report, { text, format }: Page): HTMLElement {
  const { detector, simulation, source } = report;
  const { method } = text.sections;
  const rows: readonly (readonly [string, string])[] = [
    [method.source, source.file],
    [method.format, text.words.source(source, format)],
    [method.detector, `${detector.name}, ${detector.framework} ${detector.version}`],
    [method.loss, text.losses.pair(format.decimal(detector.alpha), format.decimal(detector.gamma))],
    [method.levels, detector.levels.map(level => format.count(level.stride)).join(', ')],
    ...(simulation === undefined ? [] : simulationRows(report, simulation, { text, format })),
  ];
  return numberList(rows.map(([name, value]) => [name, printable(value)]));
}

/** What its config says of the training besides. */
function stated(facts: TrainingFacts, { text, format }: Page): HTMLElement | null {
  const { sections } = text;
  return titledList(sections.stated, trainingFactsText(facts, sections.training, format));
}

/** What the assignment does not model of the detector. */
function notModelled(gaps: readonly Gap[], { text }: Page): HTMLElement | null {
  return titledList(
    text.sections.notModelled,
    gaps.map(gap => gapText(gap, text.gaps)),
  );
}

function titledList(title: string, lines: readonly string[]): HTMLElement | null {
  if (lines.length === 0) return null;
  return element('div', {}, [
    element('p', { class: 'strong' }, [title]),
    element(
      'ul',
      { class: 'plain-list' },
      lines.map(line => element('li', {}, [printable(line)])),
    ),
  ]);
}
