import * as vscode from 'vscode';
import { DEFAULT_DETECTOR } from '../analysis/detectors/defaultDetector.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import type { BackendChoice } from '../analysis/contract/BackendUsed.ts';
import { backendSetting } from './backendSetting.ts';
import { SETTINGS } from './contributions.ts';
import { type CountingSettings, countingSettings, simulationInputs } from './simulationSettings.ts';

export interface Settings {
  readonly detector: string;
  readonly backend: BackendChoice;
  readonly inputs: SimulationInputs;
  readonly counting: CountingSettings;
}

/** @param place what is analyzed: a folder of the workspace may have settings of its own */
export function readSettings(place?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(undefined, place ?? null);
  return {
    detector: configuration.get(SETTINGS.detector, DEFAULT_DETECTOR),
    backend: backendSetting(configuration, vscode.workspace.isTrusted),
    inputs: simulationInputs(configuration),
    counting: countingSettings(configuration),
  };
}
