import type * as vscode from 'vscode';
import { describe, expect, test } from 'vitest';
import { mergeTrainingInputs } from '../../src/analysis/configs/reading/trainingFromConfig.ts';
import { simulationInputs } from '../../src/extension/simulationSettings.ts';

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

  test.each([
    ['focalLens.simulation.iterations', 0],
    ['focalLens.simulation.schedule', 'no-such'],
    ['focalLens.simulation.scoreThreshold', 1],
  ])('%s: %s says nothing', (key, value) => {
    const inputs = simulationInputs(settings({ [key]: value }));
    expect(Object.values(inputs).every(input => input === undefined)).toBe(true);
  });
});
