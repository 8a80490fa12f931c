import { isDeepStrictEqual } from 'node:util';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import type { DetectorSetup } from '../../src/analysis/detectors/DetectorSetup.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';
import { loadRecordEngines } from '../../src/platform/node/wasm/loadRecordEngines.ts';
import { loadSweepModule } from '../../src/platform/node/wasm/loadSweepModule.ts';
import { assertFinite } from './rules/assertFinite.ts';
import { assertRule } from './Violation.ts';

/** Two images, three boxes; one of them hangs over its image. */
const COCO = {
  images: [
    { id: 1, width: 64, height: 32 },
    { id: 2, width: 20, height: 40 },
  ],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [4, 4, 20, 16], area: 320, iscrowd: 0 },
    { id: 2, image_id: 1, category_id: 3, bbox: [50, 20, 30, 30], area: 900, iscrowd: 0 },
    { id: 3, image_id: 2, category_id: 2, bbox: [2, 3, 8.5, 30], area: 255, iscrowd: 0 },
  ],
  categories: [1, 2, 3].map(id => ({ id, name: `class ${id}` })),
};

/** Counting takes ten times as long as everything before it: only one of so many detectors is counted with. */
const COUNTED = 6;
const MOST_KNOWN = 20_000;
const QUICK_MILLISECONDS = 200;

/**
 * Network inputs with so many anchors take seconds, and as much memory as the product allows. Beyond its limit it must refuse
 * them at once.
 */
const LARGE: readonly [number, number] = [2e6, 2 ** 29];

/** Counts a small dataset with each detector once, with and without the kernel, and checks the sums. */
export function countWith(
  wasm: string,
): (setup: DetectorSetup, isThorough: boolean) => Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(COCO));
  const engine = loadRecordEngines(wasm);
  const kernel = loadSweepModule(wasm);
  const known = new Map<string, unknown>();

  async function count(setup: DetectorSetup): Promise<void> {
    const source = memorySource('tiny.json', bytes);
    const running = { setup, startBackend: null, engine };
    const report = await analyze(source, { ...running, sweepModule: kernel });
    assertSums(report);
    const plain = await analyze(source, running);
    assertRule(isDeepStrictEqual(plain, report), 'the kernel counts differently');
  }

  return async (setup, isThorough) => {
    const anchors = anchorsOf(setup);
    if (anchors > LARGE[0] && anchors < LARGE[1]) return;
    const {
      name: _name,
      source: _source,
      notModelled: _notModelled,
      stated: _stated,
      ...numbers
    } = setup;
    const key = JSON.stringify(numbers, (_, value: unknown) =>
      Number.isFinite(value) || typeof value !== 'number' ? value : String(value),
    );
    if (!isThorough && hashOf(key) % COUNTED !== 0) return;
    let thrown = known.get(key);
    if (thrown === undefined) {
      const start = performance.now();
      thrown = await count(setup).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (known.size > MOST_KNOWN) known.clear();
      // A slow count is repeated, so that the time limit sees it twice.
      if (performance.now() - start < QUICK_MILLISECONDS) known.set(key, thrown);
    }
    if (thrown !== null) throw thrown;
  };
}

/** About how many anchors an image has, from above. */
function anchorsOf({ resize, candidates }: DetectorSetup): number {
  const sides = resize.flatMap(rule =>
    Object.values(rule).filter(value => typeof value === 'number'),
  );
  const cells = (stride: number) => (Math.max(...sides) / stride) ** 2;
  switch (candidates.kind) {
    case 'anchors':
      return sum(
        candidates.levels.map(
          ({ stride, sizes, aspectRatios }) => cells(stride) * sizes.length * aspectRatios.length,
        ),
      );
    case 'shapes':
      return sum(candidates.levels.map(({ stride, shapes }) => cells(stride) * shapes.length));
    case 'points':
      return sum(candidates.strides.map(cells));
    case 'default-boxes':
      return 0;
  }
}

/** @throws Violation where counts are no counts or do not add up */
function assertSums({ assignment, dataset, detector }: Report): void {
  assertFinite(detector, 'a detector');
  assertFinite(assignment, 'an assignment');
  const { foreground, ignored, background, anchors, boxes, perLevel } = assignment;
  const { perCategory, iouHistogram, bestIou, boxSizes, foregroundPerBox } = assignment;
  const counts = [foreground, ignored, background, anchors, boxes];
  assertRule(counts.every(isCount), 'a count is not a whole number from 0', () => counts.join(' '));
  const ofLevels = (name: 'foreground' | 'ignored' | 'background') =>
    sum(perLevel.map(level => level[name]));
  const rules: readonly (readonly [string, number, number])[] = [
    ['anchors', foreground + ignored + background, anchors],
    ['foreground of the levels', ofLevels('foreground'), foreground],
    ['ignored of the levels', ofLevels('ignored'), ignored],
    ['background of the levels', ofLevels('background'), background],
    ['foreground of the classes', sum(perCategory.map(one => one.foreground)), foreground],
    // Rules without IoU have none of these.
    ['IoUs of anchors', sum(iouHistogram.counts) || anchors, anchors],
    ['IoUs of boxes', sum(bestIou.counts) || boxes, boxes],
    ['sizes of boxes', sum(boxSizes.counts), boxes],
    ['boxes by their anchors', sum(foregroundPerBox.counts), boxes],
    ['annotations', dataset.annotations, 3],
  ];
  for (const [what, found, expected] of rules)
    assertRule(found === expected, `${what} do not add up`, () => `${found} of ${expected}`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
