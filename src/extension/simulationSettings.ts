import type * as vscode from 'vscode';
import {
  SCHEDULE_PRESETS,
  type ScheduleInput,
  type SimulationInputs,
} from '../analysis/contract/SimulationInputs.ts';
import { SETTINGS } from './contributions.ts';

/**
 * What the user has set about a training. A setting that nobody touched says nothing, so that a detector's config may;
 * nor does a number that is out of range.
 */
export function simulationInputs(configuration: vscode.WorkspaceConfiguration): SimulationInputs {
  const threshold = chosen(configuration, SETTINGS.scoreThreshold);
  const learningRate = chosen(configuration, SETTINGS.learningRate);
  const fromScratch = chosen(configuration, SETTINGS.fromScratch);
  return {
    schedule: scheduleOf(configuration),
    fromScratch: typeof fromScratch === 'boolean' ? fromScratch : undefined,
    learningRate: typeof learningRate === 'number' && learningRate > 0 ? learningRate : undefined,
    scoreThreshold:
      typeof threshold === 'number' && threshold >= 0 && threshold < 1 ? threshold : undefined,
  };
}

function scheduleOf(configuration: vscode.WorkspaceConfiguration): ScheduleInput | undefined {
  const iterations = chosen(configuration, SETTINGS.iterations);
  const batch = configuration.get<number>(SETTINGS.batch, 16);
  if (typeof iterations === 'number' && iterations >= 1 && batch >= 1)
    return { kind: 'iterations', iterations, batch };
  const preset = chosen(configuration, SETTINGS.schedule);
  const name = SCHEDULE_PRESETS.find(known => known === preset);
  return name && { kind: 'preset', name };
}

/** A value that someone wrote into some settings, the narrowest first. */
function chosen(configuration: vscode.WorkspaceConfiguration, key: string): unknown {
  const found = configuration.inspect(key);
  return found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
}
