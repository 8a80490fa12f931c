import path from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { adviceNamed, inEnglish } from '../../helpers/words/advice.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const SYNTH = path.join(import.meta.dirname, '../../fixtures/torchvision/synth48.coco.json');

async function reportFor(detector: string) {
  return analyze(await fileSource(SYNTH), {
    setup: presetNamed(detector),
    startBackend: async () => {
      await startWasm();
      return 'wasm';
    },
  });
}

it.each([
  ['yolov5', ['objectness-head', 'mean-normalised-loss', 'low-score-threshold']],
  ['centernet', ['heat-map-exponents', 'low-score-threshold']],
])('%s knows no IoU, and still gets the advice that its loss calls for', async (name, codes) => {
  const report = await reportFor(name);
  expect(report.recommendation).toBeUndefined();
  const given = new Set<string>((report.advice ?? []).map(({ code }) => code));
  for (const code of [
    'objectness-head',
    'mean-normalised-loss',
    'low-score-threshold',
    'heat-map-exponents',
  ])
    expect([code, given.has(code)]).toEqual([code, codes.includes(code)]);
  for (const piece of report.advice ?? [])
    expect(toText(report).replaceAll(/\s+/g, ' ')).toContain(inEnglish(piece).slice(0, 60));
});

it('says by how much YOLOv5’s fl_gamma shrinks its objectness loss', async () => {
  const report = await reportFor('yolov5');
  const piece = adviceNamed(report.advice ?? [], 'mean-normalised-loss');
  const ratio = report.assignment.backgroundPerForeground!;
  const prior = 24 / 8400;
  const [positive, negative] = [-Math.log(prior), -ratio * Math.log(1 - prior)];
  expect(piece?.evidence.shrink.value).toBeCloseTo(
    (0.25 * (1 - prior) ** 1.5 * positive + 0.75 * prior ** 1.5 * negative) / (positive + negative),
    9,
  );
  expect(adviceNamed(report.advice ?? [], 'objectness-head')?.evidence).toEqual({
    negativesPerPositive: { kind: 'ratio', value: ratio },
  });
});

it('leaves the advice to the recommendation where there is one', async () => {
  const report = await reportFor('retinanet-torchvision');
  expect(report.recommendation).toBeDefined();
  expect(report.advice).toBeUndefined();
});

it.each([
  ['varifocal', 'varifocal-alpha'],
  ['quality-focal', 'quality-focal-beta'],
] as const)('recommends no pair over the advice not to write one: %s', async (kind, code) => {
  const retinanet = presetNamed('retinanet-torchvision');
  const report = await analyze(await fileSource(SYNTH), {
    setup: { ...retinanet, loss: { alpha: 0.75, gamma: 2, prior: 0.01, kind } },
    startBackend: async () => {
      await startWasm();
      return 'wasm';
    },
  });
  expect([report.recommendation, report.simulation]).toEqual([undefined, undefined]);
  expect(adviceNamed(report.advice ?? [], code)).toBeDefined();
});

it.each(['rpn-torchvision', 'rpn-detectron2'])(
  '%s samples its anchors in balance: no pair, and the reason in words',
  async name => {
    const report = await reportFor(name);
    expect(report.simulation).toBeUndefined();
    expect(report.recommendation).toBeUndefined();
    expect(adviceNamed(report.advice ?? [], 'sampling-and-focal')?.evidence).toEqual({
      sampling: 'balanced',
      batch: { kind: 'count', value: 256 },
      foregroundShare: { kind: 'share', value: 0.5 },
    });
    expect(toText(report)).toContain('samples its anchors in balance before the loss');
  },
);
