import * as vscode from 'vscode';
import { type Failure, isFailureError } from '../../analysis/contract/failures/Failure.ts';
import type { ConfigFacts } from '../../tasks/configFacts.ts';
import { readRunFile, type ReadRuns, runOfResults } from '../../tasks/readRunFile.ts';
import type { Scores } from '../../protocol/worker.ts';
import type { StatedPair } from '../../analysis/trainings/runs/withPair.ts';
import { askText } from '../ui/askText.ts';
import { editorRunFiles } from './editorRunFiles.ts';
import type { RunSource } from './StoredRun.ts';
import { checkNumber, typedNumber } from './typedNumber.ts';

type FileSource = Extract<RunSource, { kind: 'file' }>;

export interface FileOfRuns {
  readonly source: FileSource;
  /** Of a log: what the config says that it was trained with. */
  readonly config: ConfigFacts | null;
}

/** Lets the user choose a table, a log, or the folder of a training. */
export async function askForFile(isFolder: boolean): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: isFolder
      ? vscode.l10n.t('Folder of a training run')
      : vscode.l10n.t('Table or log of training runs'),
    openLabel: vscode.l10n.t('Read'),
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
    ...(!isFolder && {
      filters: { [vscode.l10n.t('Tables and logs')]: ['csv', 'json', 'tsv', 'txt'] },
    }),
  });
  return files?.[0];
}

/**
 * The runs of a file. Where neither it nor a config says γ and α, they are asked for.
 *
 * @param score works out what COCO results reach on the images of the analyzed file
 * @returns undefined where that question was closed
 * @throws FailureError as `readRunFile`; what results are refused with
 */
export async function runsOfFile(
  place: vscode.Uri,
  score: (results: vscode.Uri) => Promise<Scores>,
): Promise<FileOfRuns | undefined> {
  try {
    return await withPairAsked(place, given => readRunFile(place, given, editorRunFiles));
  } catch (thrown) {
    if (!isFailureError(thrown) || !isOfResults(thrown.failure)) throw thrown;
    const scores = await score(place);
    return withPairAsked(place, given => runOfResults(place, { ...scores }, given, editorRunFiles));
  }
}

async function withPairAsked(
  place: vscode.Uri,
  read: (given: StatedPair) => Promise<ReadRuns>,
): Promise<FileOfRuns | undefined> {
  try {
    return stored(place, await read({}));
  } catch (thrown) {
    if (!isFailureError(thrown) || !lacksPair(thrown.failure)) throw thrown;
    const gamma = await askFor('γ', [0, 100], place);
    const alpha = gamma === undefined ? undefined : await askFor('α', [0, 1], place);
    return alpha === undefined ? undefined : stored(place, await read({ gamma, alpha }));
  }
}

function stored(place: vscode.Uri, { file, config }: ReadRuns): FileOfRuns {
  // The config's whole text is not worth keeping.
  const kept = { ...file, config: null };
  return { source: { kind: 'file', uri: place.toString(), file: kept }, config };
}

function isOfResults(failure: Failure): boolean {
  return failure.code === 'runs-unusable' && failure.reason === 'results-without-truth';
}

function lacksPair(failure: Failure): boolean {
  return failure.code === 'runs-unusable' && failure.reason === 'no-pair-for-log';
}

async function askFor(
  letter: string,
  range: readonly [number, number],
  place: vscode.Uri,
): Promise<number | undefined> {
  const name = vscode.workspace.asRelativePath(place);
  const text = await askText({
    title: vscode.l10n.t('{0} of {1}', letter, name),
    prompt: vscode.l10n.t('Neither {0} nor a config next to it says which value was used', name),
    check: typed => checkNumber(typed, range),
  });
  return text === undefined ? undefined : typedNumber(text);
}
