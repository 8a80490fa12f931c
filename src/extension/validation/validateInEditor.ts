// A bundle of its own, dist/validateInEditor.cjs: no start needs what finds and says mistakes.
import * as vscode from 'vscode';
import { asFailure, type Failure } from '../../analysis/contract/failures/Failure.ts';
import type { ValidateRequest } from '../../protocol/worker.ts';
import { type FileStamp, sameStamp, stampOf } from '../analysis/fileStamp.ts';
import { contentOf } from '../analysis/requestContent.ts';
import { chooseAnnotations } from '../targets/chooseAnnotations.ts';
import { explainFailure } from '../explainFailure.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import { withNotification } from '../ui/withNotification.ts';
import { offerFix } from './fixInEditor.ts';
import { diagnosticsOf } from './diagnosticsOf.ts';
import type { ValidationTools } from './ValidationTools.ts';

export { fixInEditor } from './fixInEditor.ts';

/** The editor hands no larger document to extensions. */
const LARGEST_DOCUMENT = 50 * 1024 * 1024;
/** Records of each kind that are shown apart; all are counted. */
const MOST_RECORDS = 100;

/**
 * *Validate Annotations*: what can be seen to be wrong with a file or folder goes to the Problems panel.
 *
 * @param given from a menu; without it the user is asked
 */
export async function validateInEditor(tools: ValidationTools, given?: unknown): Promise<void> {
  const file = given instanceof vscode.Uri ? given : await chooseFile();
  if (file === undefined) return;
  try {
    await validate(tools, file);
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}

async function validate(
  { mistakes, findMistakes, log }: ValidationTools,
  file: vscode.Uri,
): Promise<void> {
  const started = performance.now();
  const name = vscode.workspace.asRelativePath(file);
  const before = await seen(file);
  const request: ValidateRequest = { validate: await shownContent(file), examples: MOST_RECORDS };
  const title = vscode.l10n.t('Looking for mistakes in {0}', name);
  const files = await withNotification(title, (signal, share) =>
    findMistakes(request, { signal, progress: ({ share: done }) => share(done) }),
  );
  const elapsed = Math.round(performance.now() - started);
  const kinds = files.flatMap(({ findings }) => findings).length;
  log.info(`${file.toString(true)}: ${kinds} kinds of mistakes, ${elapsed} ms`);
  const after = await seen(file);
  if (before.version !== after.version || !sameStamp(before.stamp, after.stamp)) {
    void showInformation(vscode.l10n.t('{0} has changed meanwhile. Validate it again.', name));
    return;
  }
  const reasons = new Map<Failure, string>();
  for (const { failure } of files.flatMap(({ findings }) => findings))
    if (failure !== undefined) reasons.set(failure, (await explainFailure(failure)).message);
  const shown = {
    validated: file,
    hasLines: hasLinesIn(file, after.stamp),
    reasonOf: (failure: Failure) => reasons.get(failure) ?? failure.code,
  };
  mistakes.show(file, diagnosticsOf(files, shown));
  if (kinds === 0) void showInformation(vscode.l10n.t('No mistakes can be seen in {0}.', name));
  else await vscode.commands.executeCommand('workbench.actions.view.problems');
  void offerFix(file, files);
}

function documentOf(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
}

/** What is written and not saved yet counts as it is shown. */
async function shownContent(file: vscode.Uri): Promise<ValidateRequest['validate']> {
  const document = documentOf(file);
  // A description of a set is read with its folder, as it is saved.
  if (document?.isDirty !== true || /\.(?:ya?ml|data)$/i.test(file.path)) return contentOf(file);
  const name = vscode.workspace.asRelativePath(file);
  return { name, bytes: new TextEncoder().encode(document.getText()) };
}

interface Seen {
  readonly stamp: FileStamp | null;
  /** Of the text in the editor; undefined where none is open. */
  readonly version: number | undefined;
}

async function seen(file: vscode.Uri): Promise<Seen> {
  const document = documentOf(file);
  // Opening a file that is as it was changes nothing.
  const version = document?.isDirty === true ? document.version : undefined;
  return { stamp: await stampOf(file), version };
}

function hasLinesIn({ path }: vscode.Uri, stamp: FileStamp | null): boolean {
  return !/\.gz$/i.test(path) && (stamp === null || stamp.size <= LARGEST_DOCUMENT);
}

function chooseFile(): Promise<vscode.Uri | undefined> {
  return chooseAnnotations({
    file: vscode.l10n.t('Annotation file to validate'),
    folder: vscode.l10n.t('Folder of annotations to validate'),
    open: vscode.l10n.t('Validate'),
  });
}
