import fs from 'node:fs';
import type { ToldTraining } from '../../../src/analysis/contract/SimulationInputs.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';

/** A small report that fills every field of the contract, its sums agreeing; a new copy each time. */
export function sampleReport(): Report {
  const file = new URL('../../fixtures/report.json', import.meta.url);
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Report;
}

/** The sample with hostile text in every place where a data file or a config may put some. */
export function reportNaming(text: string): Report {
  const report = sampleReport();
  return {
    ...report,
    source: { ...report.source, file: text },
    detector: { ...report.detector, name: text, from: 'config', notModelled: [text] },
    simulation: { ...report.simulation!, training: trainingFrom(text) },
    recommendation: {
      ...report.recommendation!,
      advice: [{ code: 'from-config', text, evidence: {} }],
    },
    dataset: {
      ...report.dataset,
      categories: report.dataset.categories.map(category => ({ ...category, name: text })),
      problems: [{ code: 'box-empty', count: 1, examples: [{ annotation: text, image: text }] }],
    },
    assignment: {
      ...report.assignment,
      unmatched: {
        count: 1,
        reasons: [{ code: text, count: 1 }],
        examples: [{ annotation: text, image: text }],
      },
    },
  };
}

/** A training whose every figure a config says. */
function trainingFrom(file: string): ToldTraining {
  const origin = { kind: 'config', file, line: 1 } as const;
  return {
    schedule: { kind: 'epochs', epochs: 12 },
    fromScratch: false,
    origins: { schedule: origin, fromScratch: origin, scoreThreshold: origin, prior: origin },
  };
}

/** As `--no-simulation` leaves it. */
export function countedReport(): Report {
  const { difficulty: _1, simulation: _2, recommendation: _3, ...counted } = sampleReport();
  return counted;
}
