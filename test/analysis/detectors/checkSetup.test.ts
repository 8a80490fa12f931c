import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { failureWords as failureWordsZh } from '../../../src/words/zh-cn/failures/failureWords.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import type { SimulationInputs } from '../../../src/analysis/contract/SimulationInputs.ts';
import { checkInputs } from '../../../src/analysis/detectors/checks/checkInputs.ts';
import { checkSetup } from '../../../src/analysis/detectors/checks/checkSetup.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

type Path = readonly (string | number)[];

/** The ways to all numbers of a description. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(setup: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(setup)
    ? (Object.assign([], setup) as never)
    : { ...(setup as object) };
  copy[key] = changed(copy[key], rest, value);
  return copy;
}

const keyOf = (path: Path) =>
  path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

function failureOf(setup: unknown) {
  try {
    checkSetup(setup as DetectorSetup, 'mine.py');
  } catch (thrown) {
    return asFailure(thrown);
  }
  return null;
}

const LEAVES = PRESETS.flatMap(setup =>
  numbersIn(setup).map(path => [`${setup.name}: ${keyOf(path)}`, setup, path] as const),
);

describe('a description of a detector', () => {
  it.each(PRESETS)('is sound for the preset $name', setup => {
    expect(failureOf(setup)).toBeNull();
  });

  it.each(LEAVES)('is refused for a number that is none, %s', (_, setup, path) => {
    for (const value of [NaN, -Infinity, -1e308, '8', null, undefined, [], {}, 10n]) {
      const isOptional = value === undefined && !['shorterSide'].includes(String(path.at(-1)));
      const failure = failureOf(changed(setup, path, value));
      if (failure === null && isOptional) continue;
      expect(failure).toMatchObject({
        code: 'setup-out-of-range',
        file: 'mine.py',
        key: keyOf(path),
      });
      expect(explain(failure!).message).toContain(`mine.py: ${keyOf(path)} is `);
    }
  });

  it.each(LEAVES.filter(([, , path]) => !/sizeRanges|centreRadius/.test(keyOf(path))))(
    'is refused for a number without end, %s',
    (_, setup, path) => {
      for (const value of [Infinity, 1e308, NaN]) {
        const failure = failureOf(changed(setup, path, value));
        expect(failure).toMatchObject({ code: 'setup-out-of-range', key: keyOf(path) });
        const { message } = explain(failure!);
        expect(message).not.toMatch(/Infinity|NaN/);
        expect(explain(failure!, failureWordsZh).message).not.toMatch(/Infinity|NaN|undefined/);
      }
    },
  );

  it.each([
    ['retinanet-torchvision', ['resize'], []],
    ['retinanet-torchvision', ['resize', 0, 'kind'], 'mine'],
    ['retinanet-torchvision', ['resize', 0, 'shorterSide'], 0],
    ['retinanet-torchvision', ['resize', 0, 'shorterSide'], 800.5],
    ['retinanet-torchvision', ['padToMultiple'], 0],
    ['retinanet-torchvision', ['candidates', 'levels'], []],
    ['retinanet-torchvision', ['candidates', 'levels', 2, 'sizes'], []],
    ['retinanet-torchvision', ['candidates', 'levels', 2, 'aspectRatios'], [0]],
    ['retinanet-torchvision', ['candidates', 'levels', 2, 'stride'], 0],
    ['retinanet-torchvision', ['candidates', 'generator'], 'mine'],
    ['retinanet-torchvision', ['assigner', 'foregroundIou'], 0.3],
    ['retinanet-torchvision', ['assigner', 'kind'], 'fcos'],
    ['retinanet-torchvision', ['boxes'], 'mine'],
    ['retinanet-torchvision', ['loss', 'prior'], 1],
    ['retinanet-torchvision', ['sampling'], { kind: 'balanced', batch: 0, foregroundShare: 0.5 }],
    ['retinanet-torchvision', ['leavesOut'], { without: 'nothing', minimumSide: -1 }],
    ['retinanet-torchvision', ['notModelled'], 7],
    ['retinanet-torchvision', ['loss'], null],
    ['fcos-torchvision', ['candidates', 'strides'], []],
    ['fcos-torchvision', ['assigner', 'sizeRanges'], [[-1, 64]]],
    ['fcos-torchvision', ['assigner', 'sizeRanges', 0], [64]],
    ['ssd300-torchvision', ['resize', 0, 'width'], 512],
    ['ssd300-torchvision', ['candidates', 'levels', 0, 'cells'], 1_000_000],
    ['yolov5', ['resize', 0], { kind: 'fixed', height: 640, width: 640 }],
    ['yolov5', ['candidates', 'levels', 0, 'shapes'], []],
    ['yolov5', ['assigner', 'ratio'], 1],
    ['centernet', ['candidates', 'strides'], [4, 8]],
    ['atss-mmdetection', ['candidates', 'levels', 0, 'aspectRatios'], [0.5, 1]],
    ['retinanet-keras', ['resize', 0, 'kind'], 'torchvision'],
  ] as const)('of %s is refused where %j is %j', (name, path, value) => {
    expect(failureOf(changed(presetNamed(name), path, value))).toMatchObject({
      code: 'setup-out-of-range',
    });
  });

  it.each([
    ['retinanet-torchvision', ['candidates', 'levels', 0, 'stride'], 1, 2400],
    ['fcos-torchvision', ['candidates', 'strides', 0], 1, 8000],
    ['yolov5', ['candidates', 'levels', 0, 'stride'], 1, 8000],
    ['centernet', ['candidates', 'strides', 0], 1, 8000],
  ] as const)(
    'of %s is refused for more places than can be counted',
    (name, path, stride, side) => {
      const sized = JSON.parse(
        JSON.stringify(presetNamed(name).resize).replaceAll(/\d{3,}/g, String(side)),
      ) as DetectorSetup['resize'];
      const setup = changed({ ...presetNamed(name), resize: sized }, path, stride);
      expect(failureOf(setup)).toMatchObject({ code: 'input-too-large', most: 2 ** 25 });
    },
  );
});

describe('what is said of a training', () => {
  it.each([
    { schedule: { kind: 'iterations', iterations: 0, batch: 16 } },
    { schedule: { kind: 'iterations', iterations: 100, batch: NaN } },
    { schedule: { kind: 'epochs', epochs: -1 } },
    { schedule: { kind: 'epochs', epochs: 12, batch: 0.5 } },
    { schedule: { kind: 'budget', budget: Infinity } },
    { schedule: { kind: 'preset', name: 'mine' } },
    { schedule: { kind: 'mine' } },
    { learningRate: 0 },
    { scoreThreshold: 2 },
    { prior: 0 },
    { normalizer: 'mine' },
    { trained: { alpha: 1, gamma: 2 } },
    { fromScratch: 'yes' },
  ])('is refused: %j', inputs => {
    let failure;
    try {
      checkInputs({ inputs: inputs as SimulationInputs, imagesPerBatch: 1 }, 'mine');
    } catch (thrown) {
      failure = asFailure(thrown);
    }
    expect(failure).toMatchObject({
      code: 'setup-out-of-range',
      key: expect.stringMatching(/^inputs\./),
    });
  });
});

describe('an analysis', () => {
  const text = JSON.stringify({
    images: [{ id: 1, width: 640, height: 480 }],
    annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [10, 10, 100, 100] }],
    categories: [{ id: 1, name: 'a' }],
  });
  const source = memorySource('train.json', new TextEncoder().encode(text));
  const run = (setup: unknown, options = {}) =>
    analyze(source, { setup: setup as DetectorSetup, startBackend: null, ...options }).then(
      () => null,
      asFailure,
    );

  it.each(PRESETS)('blames the detector and not the images, $name', async preset => {
    const setup = changed(preset, ['padToMultiple'], -1);
    expect(await run(setup)).toMatchObject({ file: preset.name, key: 'padToMultiple' });
    expect(await run({ ...preset, resize: [] })).toMatchObject({ key: 'resize' });
  });

  it('refuses a training and a batch that cannot be meant', async () => {
    const setup = presetNamed('retinanet-torchvision');
    expect(await run(setup, { imagesPerBatch: 0 })).toMatchObject({ key: 'imagesPerBatch' });
    expect(await run(setup, { imagesPerBatch: 1e12 })).toMatchObject({ key: 'imagesPerBatch' });
    expect(await run(setup, { inputs: { prior: NaN } })).toMatchObject({ key: 'inputs.prior' });
    expect(await run(setup)).toBeNull();
  });
});
