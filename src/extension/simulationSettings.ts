import type * as vscode from 'vscode';
import {
  SCHEDULE_PRESETS,
  type ScheduleInput,
  type SimulationInputs,
} from '../analysis/contract/SimulationInputs.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';
import { SETTINGS } from './contributions.ts';

/**
 * What the user has set about a training. A setting that nobody touched says nothing, so that a detector's config may;
 * nor does a number that is out of range.
 */
export function simulationInputs(configuration: vscode.WorkspaceConfiguration): SimulationInputs {
  const threshold = chosen(configuration, SETTINGS.scoreThreshold);
  const learningRate = chosen(configuration, SETTINGS.learningRate);
  const fromScratch = chosen(configuration, SETTINGS.fromScratch);
  const prior = chosen(configuration, SETTINGS.prior);
  const normalizer = chosen(configuration, SETTINGS.normalizer);
  return {
    schedule: scheduleOf(configuration),
    fromScratch: typeof fromScratch === 'boolean' ? fromScratch : undefined,
    learningRate: typeof learningRate === 'number' && learningRate > 0 ? learningRate : undefined,
    scoreThreshold:
      typeof threshold === 'number' && threshold >= 0 && threshold < 1 ? threshold : undefined,
    prior: typeof prior === 'number' && prior > 0 && prior < 1 ? prior : undefined,
    normalizer: normalizer === 'foreground' || normalizer === 'all' ? normalizer : undefined,
  };
}

function scheduleOf(configuration: vscode.WorkspaceConfiguration): ScheduleInput | undefined {
  const epochs = chosen(configuration, SETTINGS.epochs);
  if (typeof epochs === 'number' && epochs > 0) return { kind: 'epochs', epochs };
  const iterations = chosen(configuration, SETTINGS.iterations);
  const batch = configuration.get<number>(SETTINGS.batch, 16);
  if (typeof iterations === 'number' && iterations >= 1 && batch >= 1)
    return { kind: 'iterations', iterations, batch };
  const preset = chosen(configuration, SETTINGS.schedule);
  const name = SCHEDULE_PRESETS.find(known => known === preset);
  return name && { kind: 'preset', name };
}

/** How a data set is to be counted, where that is not the usual way. */
export type CountingSettings = Pick<
  AnalysisRequest,
  'emptyImages' | 'imagesPerBatch' | 'exactHistogram'
>;

export function countingSettings(configuration: vscode.WorkspaceConfiguration): CountingSettings {
  const empty = chosen(configuration, SETTINGS.emptyImages);
  const images = chosen(configuration, SETTINGS.imagesPerGpu);
  const exact = chosen(configuration, SETTINGS.exactHistogram);
  return {
    ...((empty === 'count' || empty === 'leave-out') && { emptyImages: empty }),
    ...(Number.isInteger(images) && (images as number) > 1 && { imagesPerBatch: images as number }),
    ...(exact === true && { exactHistogram: true }),
  };
}

/** A value that someone wrote into some settings, the narrowest first. */
function chosen(configuration: vscode.WorkspaceConfiguration, key: string): unknown {
  const found = configuration.inspect(key);
  return found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
}
