import path from 'node:path';
import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { FindingCode, ValidatedFile } from '../../analysis/validation/Finding.ts';
import { validationWordsFor } from '../../words/choose/validationWordsFor.ts';
import { numberFormat } from '../../words/numberFormat.ts';
import { fixText } from '../../words/say/dataset/findingText.ts';
import { stampOf } from '../analysis/fileStamp.ts';
import { COMMANDS } from '../contributions.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import { showDifference } from '../ui/showDifference.ts';
import { withNotification } from '../ui/withNotification.ts';
import type { ValidationTools } from './ValidationTools.ts';

/** The editor compares no larger files. */
const LARGEST_COMPARED = 50 * 1024 * 1024;
const JSON_FILE = /\.json(?:\.gz)?$/i;

/** Kinds of mistakes behind which there may be something that is safe to fix. */
const MAY_BE_FIXED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'annotation-unknown-category',
  'annotation-unknown-image',
  'box-not-finite',
  'box-repeated',
  'duplicate-annotation-id',
  'duplicate-category-id',
  'duplicate-image-id',
  'ids-text-and-number',
  'image-no-size',
]);

/**
 * *Write a Fixed Copy of Annotations*: what is safe to fix of a COCO file goes into a new one, which is shown beside it.
 *
 * @param given from a menu; without it the file in the editor is meant
 */
export async function fixInEditor(
  { writeFixed, log }: ValidationTools,
  given?: unknown,
): Promise<void> {
  const shown = vscode.window.activeTextEditor?.document.uri;
  const file = given instanceof vscode.Uri ? given : shown;
  if (file === undefined || file.scheme !== 'file' || !JSON_FILE.test(file.path)) {
    void showInformation(vscode.l10n.t('Open a COCO JSON file first.'));
    return;
  }
  const name = vscode.workspace.asRelativePath(file);
  if (isDirty(file)) {
    void showInformation(vscode.l10n.t('Save {0} first: what is on disk is fixed.', name));
    return;
  }
  const output = await chooseOutput(file);
  if (output === undefined) return;
  try {
    const request = { fix: file.fsPath, output: output.fsPath, examples: 0 };
    const title = vscode.l10n.t('Fixing {0}', name);
    const fixes = await withNotification(title, signal =>
      writeFixed(request, { signal, progress: () => undefined }),
    );
    if (fixes.length === 0) {
      void showInformation(vscode.l10n.t('Nothing in {0} is safe to fix.', name));
      return;
    }
    const language = vscode.env.language;
    const said = fixes.map(fix =>
      fixText(fix, numberFormat(language).count(fix.count), validationWordsFor(language)),
    );
    log.info(
      `${file.toString(true)}: ${fixes.map(({ code, count }) => `${count} ${code}`).join(', ')}`,
    );
    void showInformation(`${vscode.workspace.asRelativePath(output)}: ${said.join('; ')}`);
    await show(file, output);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** Offers it where something of what was found may be safe to fix. */
export async function offerFix(
  file: vscode.Uri,
  validated: readonly ValidatedFile[],
): Promise<void> {
  const [first, another] = validated;
  const isOneFile = another === undefined && first?.format === 'coco' && first.split === undefined;
  if (!isOneFile || file.scheme !== 'file' || !JSON_FILE.test(file.path) || isDirty(file)) return;
  if (!first.findings.some(({ code }) => MAY_BE_FIXED.has(code))) return;
  const write = vscode.l10n.t('Write a Fixed Copy…');
  const text = vscode.l10n.t(
    'Some of what was found in {0} may be safe to fix.',
    vscode.workspace.asRelativePath(file),
  );
  if ((await showInformation(text, write)) === write)
    await vscode.commands.executeCommand(COMMANDS.fixAnnotations, file);
}

function isDirty(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    ({ uri, isDirty: isChanged }) => isChanged && uri.toString() === file.toString(),
  );
}

function chooseOutput(file: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = path.posix.basename(file.path).replace(JSON_FILE, '.fixed.json');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Where the fixed copy goes'),
    defaultUri: vscode.Uri.joinPath(file, '..', name),
    filters: { JSON: ['json'] },
  });
}

async function show(file: vscode.Uri, output: vscode.Uri): Promise<void> {
  const sizes = [await stampOf(file), await stampOf(output)].map(stamp => stamp?.size ?? Infinity);
  const isPacked = /\.gz$/i.test(file.path);
  if (isPacked || Math.max(...sizes) > LARGEST_COMPARED) return;
  const names = [file, output].map(uri => path.posix.basename(uri.path));
  await showDifference(file, output, names.join(' ↔ '));
}
