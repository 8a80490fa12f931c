import type * as vscode from 'vscode';
import { describe, expect, test } from 'vitest';
import { mergeTrainingInputs } from '../../src/analysis/configs/reading/trainingFromConfig.ts';
import { countingSettings, simulationInputs } from '../../src/extension/simulationSettings.ts';

/** Settings of which only some were ever written; `get` knows the defaults of the manifest. */
const settings = (written: Readonly<Record<string, unknown>>) =>
  ({
    get: (key: string, absent: unknown) => written[key] ?? absent,
    inspect: (key: string) => ({ key, defaultValue: 'coco-1x', workspaceValue: written[key] }),
  }) as unknown as vscode.WorkspaceConfiguration;

describe('what the settings say about a training', () => {
  test('nothing, where nobody touched them: the config of the detector counts', () => {
    const inputs = simulationInputs(settings({}));
    expect(inputs).toEqual({
      schedule: undefined,
      fromScratch: undefined,
      scoreThreshold: undefined,
    });
    const config = { schedule: { kind: 'epochs', epochs: 12 }, fromScratch: true } as const;
    expect(mergeTrainingInputs(inputs, config)).toMatchObject(config);
  });

  test('what was written goes before the config', () => {
    const inputs = simulationInputs(
      settings({
        'focalLens.simulation.iterations': 5000,
        'focalLens.simulation.batchSize': 8,
        'focalLens.simulation.fromScratch': false,
        'focalLens.simulation.scoreThreshold': 0.1,
      }),
    );
    const config = {
      schedule: { kind: 'epochs', epochs: 12 },
      fromScratch: true,
      scoreThreshold: 0.3,
    } as const;
    expect(mergeTrainingInputs(inputs, config)).toMatchObject({
      schedule: { kind: 'iterations', iterations: 5000, batch: 8 },
      fromScratch: false,
      scoreThreshold: 0.1,
      origins: { schedule: { kind: 'option' }, fromScratch: { kind: 'option' } },
    });
  });

  test('epochs go before iterations, and those before a preset', () => {
    const scheduleOf = (written: Readonly<Record<string, unknown>>) =>
      simulationInputs(settings(written)).schedule;
    const written = { 'focalLens.simulation.schedule': 'coco-1x' };
    expect(scheduleOf(written)).toEqual({ kind: 'preset', name: 'coco-1x' });
    Object.assign(written, { 'focalLens.simulation.iterations': 5000 });
    expect(scheduleOf(written)).toEqual({ kind: 'iterations', iterations: 5000, batch: 16 });
    Object.assign(written, { 'focalLens.simulation.epochs': 36 });
    expect(scheduleOf(written)).toEqual({ kind: 'epochs', epochs: 36 });
  });

  test('what is divided by, and the first probability', () => {
    const inputs = simulationInputs(
      settings({ 'focalLens.simulation.prior': 0.02, 'focalLens.simulation.normalizer': 'all' }),
    );
    expect(inputs).toMatchObject({ prior: 0.02, normalizer: 'all' });
  });

  test.each([
    ['focalLens.simulation.iterations', 0],
    ['focalLens.simulation.schedule', 'no-such'],
    ['focalLens.simulation.scoreThreshold', 1],
    ['focalLens.simulation.epochs', 0],
    ['focalLens.simulation.prior', 1],
    ['focalLens.simulation.normalizer', 'nothing'],
  ])('%s: %s says nothing', (key, value) => {
    const inputs = simulationInputs(settings({ [key]: value }));
    expect(Object.values(inputs).every(input => input === undefined)).toBe(true);
  });
});

describe('what the settings say about counting', () => {
  test.each([
    [{}, {}],
    [{ emptyImages: 'as-the-framework', imagesPerGpu: 1, exactHistogram: false }, {}],
    [{ emptyImages: 'no-such', imagesPerGpu: 1.5 }, {}],
    [
      { emptyImages: 'leave-out', imagesPerGpu: 8, exactHistogram: true },
      { emptyImages: 'leave-out', imagesPerBatch: 8, exactHistogram: true },
    ],
  ])('%j', (written, asked) => {
    const keys = Object.entries(written).map(([key, value]) => [
      `focalLens.counting.${key}`,
      value,
    ]);
    expect(countingSettings(settings(Object.fromEntries(keys) as Record<string, unknown>))).toEqual(
      asked,
    );
  });
});
