import { expect, test } from 'vitest';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import { retinanetTorchvision } from '../../src/analysis/detectors/torchvision/retinanet.ts';
import { bytesSource } from '../../src/platform/shared/bytesSource.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { isUnprintable } from '../helpers/words/isUnprintable.ts';
import { REPORT, runMain } from './helpers/fakeEnvironment.ts';

const unmatched = REPORT.assignment.unmatched.count / REPORT.assignment.boxes;
const ratio = REPORT.assignment.backgroundPerForeground as number;
const problems = [
  { code: 'box-outside-image', count: 2, examples: [] },
  { code: 'box-empty', count: 5, examples: [{ annotation: 3, image: '7' }] },
  { code: 'image-without-annotations', count: 100, examples: [] },
  { code: 'category-unused', count: 9, examples: [] },
] as const;
const odd: Report = { ...REPORT, dataset: { ...REPORT.dataset, problems } };

async function run(line: string, report = REPORT) {
  return runMain(['check', 'a.json', ...line.split(' ')], { analyze: async () => report });
}

test('counts labels alone, with the options of analyze', async () => {
  const { requests } = await run('--max-ratio 1e6 --threads 2 --strict --empty-images count');
  expect(requests).toEqual([
    [
      {
        file: { path: 'a.json' },
        detector: 'retinanet-torchvision',
        emptyImages: 'count',
        strict: true,
        labelsOnly: true,
        simulation: null,
      },
      { progress: expect.any(Function), threads: 2 },
    ],
  ]);
});

test.each([
  ['--max-ratio 1', true],
  ['--max-ratio 1 --no-strict', false],
  ['--max-ratio 1 --no-strict --strict', true],
])('checks JSON to the last byte unless it is told not to: %s', async (line, strict) => {
  const { requests } = await run(line);
  expect(requests[0]).toMatchObject([{ strict }, {}]);
});

test('a value at its limit is within it; one beyond ends with 1', async () => {
  expect(await run(`--max-ratio ${ratio} --max-unmatched ${unmatched}`)).toMatchObject({ code: 0 });
  expect(await run(`--max-ratio ${ratio * 0.999}`)).toMatchObject({ code: 1, err: '' });
  expect(await run(`--max-unmatched ${unmatched * 0.999}`)).toMatchObject({ code: 1, err: '' });
});

test('suspicious records count; what sound datasets have on purpose does not', async () => {
  expect(await run('--max-problems 7', odd)).toMatchObject({ code: 0 });
  const { code, out } = await run('--max-problems 6 --max-ratio 1e9', odd);
  expect(code).toBe(1);
  expect(out).toMatch(/: 1 of 2 limits exceeded\n/);
  expect(out).toMatch(/ok +background anchors for 1 foreground anchor +[\d,.]+ +1,000,000,000\n/);
  expect(out).toMatch(/FAILED +suspicious records +7 +6\n/);
  expect(out).toMatch(
    /suspicious records:\n +5 boxes have no width or no height\n +annotation 3 in image "7"\n +and 4 more \(--all names them\)\n +2 boxes lie wholly/,
  );
});

test('asks for every record with --all', async () => {
  const { requests } = await run('--max-problems 0 --all');
  expect(requests).toEqual([[expect.objectContaining({ examples: Infinity }), expect.anything()]]);
});

test('--all names every record of every kind, in the order of their ids', async () => {
  const annotations = Array.from({ length: 9 }, (_, at) => ({
    id: 9 - at,
    image_id: 1,
    category_id: at < 7 ? 4 : 1,
    bbox: [1, 1, at === 8 ? 5 : 0, 5],
  }));
  const coco = {
    images: [{ id: 1, width: 100, height: 100 }],
    annotations,
    categories: [{ id: 1, name: 'thing' }],
  };
  const source = bytesSource('a.json', Buffer.from(JSON.stringify(coco)));
  const of = async (examples?: number) => {
    const report = await analyze(source, {
      setup: retinanetTorchvision,
      startBackend: null,
      ...(examples !== undefined && { examples }),
    });
    return new Map(report.dataset.problems.map(one => [one.code, one]));
  };
  const all = await of(Infinity);
  expect(all.get('box-empty')?.examples.map(({ annotation }) => annotation)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9,
  ]);
  const unlisted = all.get('annotation-unknown-category');
  expect(unlisted?.examples).toHaveLength(7);
  const few = await of();
  expect(few.get('box-empty')).toMatchObject({ count: 8, examples: { length: 5 } });
});

test('without foreground there is no ratio, and no limit holds', async () => {
  const assignment = { ...REPORT.assignment, backgroundPerForeground: null };
  const { code, out } = await run('--max-ratio 1e12', { ...REPORT, assignment });
  expect(code).toBe(1);
  expect(out).toMatch(/FAILED.*no foreground/);
});

test('prints one JSON document', async () => {
  const { out } = await run('--max-problems 6 --max-unmatched 1 --format json', odd);
  expect(JSON.parse(out)).toEqual({
    schema: 'focal-lens/check@1',
    file: REPORT.source.file,
    detector: REPORT.detector.name,
    passed: false,
    checks: [
      { code: 'unmatched', value: unmatched, limit: 1, passed: true },
      { code: 'problems', value: 7, limit: 6, passed: false },
    ],
    problems: [
      { code: 'box-outside-image', count: 2, counted: true, examples: [] },
      { code: 'box-empty', count: 5, counted: true, examples: [{ annotation: 3, image: '7' }] },
      { code: 'image-without-annotations', count: 100, counted: false, examples: [] },
      { code: 'category-unused', count: 9, counted: false, examples: [] },
    ],
  });
});

test.each([
  ['--threads 1', 'Give a limit'],
  ['--max-unmatched 2', '--max-unmatched takes a number from 0 to 1, not "2"'],
  ['--max-ratio many', '--max-ratio takes a number'],
])('asks for limits that mean something: %s', async (line, expected) => {
  const { code, err, requests } = await run(line);
  expect({ code, requests }).toEqual({ code: 2, requests: [] });
  expect(err).toContain(expected);
});

test.each(['text', 'json'])('shows as %s what a terminal would obey', async format => {
  const source = { ...REPORT.source, file: 'a\u001b]0;x\u0007\u202e\u009b.json' };
  const { out } = await run(`--max-ratio 1e6 --format ${format}`, { ...REPORT, source });
  expect(out.split('\n').filter(isUnprintable)).toEqual([]);
  expect(out).toContain(String.raw`a\u001b]0;x\u0007\u202e\u009b.json`);
});
