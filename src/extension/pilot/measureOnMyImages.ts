import * as vscode from 'vscode';
import {
  asFailure,
  fail,
  type Failure,
  isFailureError,
} from '../../analysis/contract/failures/Failure.ts';
import type { PilotObstacle } from '../../analysis/contract/failures/PilotObstacle.ts';
import type { PilotReport } from '../../analysis/report/PilotReport.ts';
import { askWorker } from '../../platform/node/askWorker.ts';
import type { FromMeasuring, MeasureRequest } from '../../protocol/measuring.ts';
import { requestWithRuns } from '../../tasks/learnFromRuns.ts';
import { requireCounted } from '../../tasks/requireCounted.ts';
import { type Analysis, idOf, targetOf } from '../analysis/Analysis.ts';
import { type FileStamp, stampOf } from '../analysis/fileStamp.ts';
import { requestFor } from '../configs/requestFor.ts';
import { COMMANDS } from '../contributions.ts';
import { basisOf } from '../runs/basisOf.ts';
import { runsToLearn } from '../runs/runsToLearn.ts';
import { explainFailure } from '../explainFailure.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import { askForMinutes } from './askForMinutes.ts';
import { keptFolder, removeFolder } from './keptFolder.ts';
import type { PilotTools } from './PilotTools.ts';

/** As the command line has it. */
const [SEEDS, CHANNELS] = [2, 32];

/**
 * *Measure on My Images…*: small detectors are trained on the images of the dataset that is shown, for the minutes that the
 * user gives. What they say stays with the dataset, its detector and its training, as runs do.
 */
export async function measureOnMyImages(tools: PilotTools): Promise<void> {
  const { session, pilots, log } = tools;
  const { shown } = session;
  if (shown === null) {
    void showInformation(vscode.l10n.t('Analyze a dataset first.'));
    return;
  }
  if (pilots.running !== null) return offerStop();
  try {
    requireCounted(shown.report);
    requireOnDisk(shown.file);
    const minutes = await askForMinutes();
    if (minutes === undefined) return;
    const stamp = await stampOf(shown.file);
    const { basis, request } = await askedOf(shown, tools);
    const report = await measured({ shown, stamp, basis, minutes, request }, tools);
    if (report === undefined) return;
    const dataset = shown.file.toString();
    await tools.runs.add({ dataset, basis, source: { kind: 'pilot', stamp, report } });
    await show(shown, report, tools);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

interface Wanted {
  readonly shown: Analysis;
  readonly stamp: FileStamp | null;
  readonly basis: string;
  readonly minutes: number;
  /** Their folder, where the user has chosen it. */
  readonly images?: string;
  readonly request: MeasureRequest['request']['analysis'];
}

/** Images are read by path. @throws FailureError */
function requireOnDisk(file: vscode.Uri): void {
  if (file.scheme === 'file') return;
  fail({ code: 'pilot-impossible', file: file.path, reason: { kind: 'not-on-disk' } });
}

/** What is analyzed, with the runs of the user that count. */
async function askedOf(shown: Analysis, { runs }: PilotTools) {
  const asked = await requestFor(targetOf(shown));
  const basis = basisOf(shown.file, asked);
  const { files } = await runsToLearn(runs.of(basis));
  const { file: _, predictions: _none, ...request } = requestWithRuns(asked, { files }).request;
  return { basis, request };
}

/** Asks for the folder of the images where they are not found around the annotations, and for more time where it needs more. */
async function measured(wanted: Wanted, tools: PilotTools): Promise<PilotReport | undefined> {
  try {
    return await trained(wanted, tools);
  } catch (thrown) {
    const reason = obstacleOf(thrown);
    if (reason?.kind === 'no-pictures') {
      const images = await askForFolder(wanted.images === undefined);
      return images === undefined ? undefined : measured({ ...wanted, images }, tools);
    }
    if (reason?.kind !== 'too-short') throw thrown;
    const { minutes } = reason;
    const isTaken = await offerMinutes(asFailure(thrown), minutes);
    return isTaken ? measured({ ...wanted, minutes }, tools) : undefined;
  }
}

async function trained(
  { shown, stamp, basis, minutes, images, request }: Wanted,
  { pilots, pilotScript, pilotFolder }: PilotTools,
): Promise<PilotReport> {
  const kept = await keptFolder(pilotFolder, { basis, stamp, minutes, images: images ?? null });
  const train = () =>
    pilots.run(vscode.workspace.asRelativePath(shown.file), async ({ signal, onPilot }) => {
      const asked: MeasureRequest = {
        places: { path: shown.file.fsPath, images, state: kept.fsPath },
        request: { analysis: request, pairs: [], minutes, seeds: SEEDS, channels: CHANNELS },
      };
      const { report } = await askWorker<FromMeasuring>(pilotScript, asked, {
        signal,
        onMessage: ({ progress }) => onPilot(progress),
      });
      return report;
    });
  try {
    const report = await train();
    await removeFolder(kept);
    return report;
  } catch (thrown) {
    // Images have changed since it was stopped.
    if (obstacleOf(thrown)?.kind !== 'other-state') throw thrown;
    await removeFolder(kept);
    return train();
  }
}

function obstacleOf(thrown: unknown): PilotObstacle | null {
  if (!isFailureError(thrown) || thrown.failure.code !== 'pilot-impossible') return null;
  return thrown.failure.reason;
}

/** Says why the time is too short. @returns whether it may take as long as it needs */
async function offerMinutes(failure: Failure, minutes: number): Promise<boolean> {
  const { message } = await explainFailure(failure);
  const take = vscode.l10n.t('Take {0} Minutes', minutes);
  return (await showInformation(message, take)) === take;
}

async function askForFolder(isFirst: boolean): Promise<string | undefined> {
  const folders = await vscode.window.showOpenDialog({
    title: isFirst
      ? vscode.l10n.t('The images are not next to the annotations: choose their folder')
      : vscode.l10n.t('The images are not there: choose another folder'),
    openLabel: vscode.l10n.t('Measure'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return folders?.[0]?.fsPath;
}

/** On the card where it is still the one; else it is said that it can be shown. */
async function show(asked: Analysis, pilot: PilotReport, { session }: PilotTools): Promise<void> {
  const withPilot = (analysis: Analysis) => ({
    ...analysis,
    report: { ...requireCounted(analysis.report), pilot },
  });
  const { shown } = session;
  if (shown !== null && idOf(shown) === idOf(asked)) return session.show(withPilot(shown));
  const action = vscode.l10n.t('Show');
  const name = vscode.workspace.asRelativePath(asked.file);
  const text = vscode.l10n.t('The pilots on the images of {0} are done.', name);
  if ((await showInformation(text, action)) === action) await session.show(withPilot(asked));
}

async function offerStop(): Promise<void> {
  const stop = vscode.l10n.t('Stop');
  const text = vscode.l10n.t('Pilots are being trained already.');
  if ((await showInformation(text, stop)) === stop)
    await vscode.commands.executeCommand(COMMANDS.stopMeasuring);
}
