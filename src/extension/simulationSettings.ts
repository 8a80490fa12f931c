import type * as vscode from 'vscode';
import { SCHEDULE_PRESETS, type SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import { SETTINGS } from './names.ts';

/** What the settings say about a training; numbers that are out of range count as not set. */
export function simulationInputs(configuration: vscode.WorkspaceConfiguration): SimulationInputs {
  const preset = configuration.get<string>(SETTINGS.schedule, 'coco-1x');
  const iterations = configuration.get<number | null>(SETTINGS.iterations, null);
  const batch = configuration.get<number>(SETTINGS.batch, 16);
  const threshold = configuration.get<number | null>(SETTINGS.scoreThreshold, null);
  const name = SCHEDULE_PRESETS.find(known => known === preset) ?? 'coco-1x';
  return {
    schedule:
      typeof iterations === 'number' && iterations >= 1 && batch >= 1
        ? { kind: 'iterations', iterations, batch }
        : { kind: 'preset', name },
    fromScratch: configuration.get<boolean>(SETTINGS.fromScratch, false),
    scoreThreshold:
      typeof threshold === 'number' && threshold >= 0 && threshold < 1 ? threshold : undefined,
  };
}
