// Whatever a report may have is in one of its samples, and what people are to read of it is in text and Markdown: a part that an
// export forgets is noticed by what dropping it changes.
import { describe, expect, it } from 'vitest';
import { REPORT_KEYS } from '../../../../src/analysis/report/export/json/reportKeys.ts';
import { toJson } from '../../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../../src/analysis/report/export/text/toText.ts';
import type { Report } from '../../../../src/analysis/report/Report.ts';
import { pilotReportWithFaults } from '../../../helpers/pilot/pilotReportOf.ts';
import { countedReport, learnedReport, reportNaming, sampleReport } from '../sampleReport.ts';

interface Part {
  readonly name: string;
  readonly of: (report: Report) => Report;
  /** Only programs and pages read it. */
  readonly isUnread?: true;
  /** `focal-lens pilot` prints the text of pilots, and no other report of a terminal has them. */
  readonly isMarkdown?: true;
}

const place = { annotation: 7, image: 3, categoryId: 1 };
const at = { file: 'config.py', line: 4 };

const source = (name: string, more: Partial<Report['source']>): Part => ({
  name,
  of: report => ({ ...report, source: { ...report.source, ...more } }),
});
const detector = (name: string, more: Partial<Report['detector']>, isUnread?: true): Part => ({
  name,
  of: report => ({ ...report, detector: { ...report.detector, ...more } }),
  ...(isUnread && { isUnread }),
});
const assignment = (name: string, more: Partial<Report['assignment']>, isUnread?: true): Part => ({
  name,
  of: report => ({ ...report, assignment: { ...report.assignment, ...more } }),
  ...(isUnread && { isUnread }),
});

/** What the sample does without: much of it excludes another part. */
const PARTS: readonly Part[] = [
  source('the number of files', { files: 12 }),
  source('the split', { split: 'val' }),
  source('what was not checked', { unchecked: true }),
  detector('the digest of the detector', { digest: 'a1b2c3' }, true),
  detector('the sizes of a training', { trainingSizes: 5 }),
  detector('the kind of sampling', { sampling: 'balanced' }, true),
  detector('what the config says of the training', {
    stated: {
      optimizer: { kind: 'sgd', name: 'SGD', ...at },
      learningRate: { value: 0.01, ...at },
      averaging: { on: true, decay: 0.9999, ...at },
      start: { value: 'backbone', ...at },
      augmentations: [{ kind: 'flip', name: 'RandomFlip', ...at }],
    },
  }),
  {
    name: 'records that the loader does not take as they are',
    of: report => ({
      ...report,
      records: {
        written: 1000,
        trainedOn: 949,
        loader: 'pycocotools 2.0.8, coco.py',
        faults: [{ code: 'ignore-set', outcome: 'record-out', count: 51 }],
      },
    }),
  },
  {
    name: 'another way to write boxes',
    of: report => ({
      ...report,
      convention: {
        code: 'scaled',
        boxes: 949,
        asWritten: 0.2,
        asFound: 0.99,
        area: { asWritten: 0.1, asFound: 0.98 },
        polygons: { asWritten: 0.15, asFound: 0.97 },
        factor: 2,
      },
    }),
  },
  {
    name: 'the file of a record with a problem',
    isUnread: true,
    of: report => ({
      ...report,
      dataset: {
        ...report.dataset,
        problems: [{ code: 'box-empty', count: 1, examples: [{ annotation: 5, file: 'a.txt' }] }],
      },
    }),
  },
  assignment('what sampling leaves', { sampled: { foreground: 900, background: 50_300 } }, true),
  assignment('batches', { imagesPerBatch: 8 }),
  assignment('images without pixels', { imagesWithoutPixels: 3 }),
  assignment('images that are left out', { leftOutImages: [{ code: 'no-boxes', count: 17 }] }),
  assignment('soft negatives', { softNegatives: 4321 }, true),
  assignment(
    'the first boxes of each bar',
    {
      bars: {
        sizes: [[place]],
        unmatched: [{ code: 'repeated', examples: [place] }],
        weak: [{ code: 'aspect', examples: [place] }],
      },
    },
    true,
  ),
  {
    name: 'the sample behind the IoUs',
    of: report => ({
      ...report,
      assignment: {
        ...report.assignment,
        iouHistogram: {
          ...report.assignment.iouHistogram,
          sample: { images: 2000, of: 8000, errors: [1200] },
        },
      },
    }),
  },
  {
    name: 'the sample behind the simulation',
    of: report => ({
      ...report,
      simulation: { ...report.simulation!, sample: { images: 2000, of: 8000 } },
    }),
  },
  {
    name: 'a schedule as a budget',
    of: report => {
      const { training } = report.simulation!;
      const schedule = { kind: 'budget', budget: 4 } as const;
      return {
        ...report,
        simulation: { ...report.simulation!, training: { ...training, schedule } },
      };
    },
  },
  {
    name: 'a schedule by its name',
    of: report => {
      const { training } = report.simulation!;
      const schedule = { kind: 'preset', name: 'coco-1x' } as const;
      return {
        ...report,
        simulation: { ...report.simulation!, training: { ...training, schedule } },
      };
    },
  },
  {
    name: 'scores that are no probability',
    of: report => ({
      ...report,
      measured: {
        ...report.measured!,
        remarks: [{ code: 'score-out-of-range', count: 3, lowest: -1, highest: 7 }],
      },
    }),
  },
  { name: 'what runs say', of: report => ({ ...report, learned: learnedReport().learned! }) },
  {
    name: 'pilots',
    isMarkdown: true,
    of: report => ({
      ...report,
      pilot: pilotReportWithFaults(),
    }),
  },
];

/** The names of keys down to a value. */
type Path = readonly string[];

function pathsIn(keys: object | null, above: Path = []): readonly Path[] {
  return Object.entries(keys ?? {}).flatMap(([key, below]: [string, object | null]) => {
    const path = [...above, key];
    return [path, ...pathsIn(below, path)];
  });
}

function has(value: unknown, [key, ...below]: Path): boolean {
  if (key === undefined) return true;
  if (Array.isArray(value)) return value.some(entry => has(entry, [key, ...below]));
  if (typeof value !== 'object' || value === null || !(key in value)) return false;
  return has((value as Record<string, unknown>)[key], below);
}

describe('a report', () => {
  it('has every field in one of its samples', () => {
    const samples = [sampleReport(), reportNaming('x'), countedReport()];
    const all = [...samples, ...PARTS.map(({ of }) => of(sampleReport()))];
    const documents = all.map(report => JSON.parse(toJson(report)) as unknown);
    const missing = pathsIn(REPORT_KEYS).filter(
      path => !documents.some(document => has(document, path)),
    );
    expect(missing.map(path => path.join('.'))).toEqual([]);
  });
});

describe('people read', () => {
  const read = PARTS.filter(({ isUnread }) => isUnread !== true);

  it.each(read.filter(({ isMarkdown }) => isMarkdown !== true))('$name in text', ({ of }) => {
    expect(toText(of(sampleReport()))).not.toBe(toText(sampleReport()));
  });

  it.each(read)('$name in Markdown', ({ of }) => {
    expect(toMarkdown(of(sampleReport()))).not.toBe(toMarkdown(sampleReport()));
  });
});
