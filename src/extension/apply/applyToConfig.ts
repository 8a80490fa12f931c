import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/Failure.ts';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { isFocalLossValues } from '../../analysis/configs/edits/isFocalLossValues.ts';
import type { Session } from '../analysis/Session.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { pairFor } from '../../analysis/recommendation/pairFor.ts';
import { failureWordsFor } from '../../words/choose/failureWordsFor.ts';
import { showInformation } from '../ui/messages.ts';
import { type Candidate, describeChange } from './Candidate.ts';
import type { ChangePreviews } from './ChangePreviews.ts';
import { chooseCandidate } from './chooseCandidate.ts';
import { proposeChange } from './ProposedChange.ts';
import { writeChange } from './writeChange.ts';

export interface ApplyTools {
  readonly session: Session;
  readonly previews: ChangePreviews;
  readonly log: Log;
}

/**
 * *Apply to Config…*: choose a config, look at the difference, apply.
 *
 * @param values from a page; without them the recommendation is applied
 */
export async function applyToConfig(tools: ApplyTools, values?: unknown): Promise<void> {
  const next = isFocalLossValues(values) ? values : tools.session.report?.recommendation;
  if (next === undefined) {
    void showInformation(vscode.l10n.t('Analyze a dataset first.'));
    return;
  }
  try {
    await previewIn(tools, next);
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}

async function previewIn(tools: ApplyTools, next: FocalLossValues): Promise<void> {
  const valuesOf = ({ sites: [{ fixed }] }: Candidate) =>
    pairFor(fixed, next, tools.session.report?.simulation);
  const candidate = await chooseCandidate(next, valuesOf);
  if (candidate === undefined) return;
  const values = valuesOf(candidate);
  const change = await proposeChange(candidate, values);
  const name = vscode.workspace.asRelativePath(candidate.file);
  if (change.after === change.before) {
    const text = vscode.l10n.t('{0} already has these values.', name);
    void showInformation(text);
    return;
  }
  const difference = describeChange(candidate, values);
  const preview = await tools.previews.show(change, `${name}: ${difference}`);
  const question = vscode.l10n.t('Change {0}: {1}?', name, difference);
  await askFor(tools, preview, [question, ...leftText(candidate)].join(' '));
}

/** The focal losses of the file that the change leaves as they are. */
function leftText({ left }: Candidate): string[] {
  const { detail } = failureWordsFor(vscode.env.language);
  return left.map(({ reason }) => vscode.l10n.t('Left as it is: {0}.', detail(reason)));
}

/** The same answer can be given with the button in the difference's title. */
async function askFor(tools: ApplyTools, preview: vscode.Uri, question: string): Promise<void> {
  const apply = vscode.l10n.t('Apply');
  const cancel = vscode.l10n.t('Cancel');
  const answer = await showInformation(question, apply, cancel);
  if (answer === apply) await confirmApply(tools, preview);
  if (answer === cancel) await tools.previews.take(preview);
}

/** *Apply*: writes the change that a difference shows, once. */
export async function confirmApply(tools: ApplyTools, preview: unknown): Promise<void> {
  if (!(preview instanceof vscode.Uri)) return;
  const change = await tools.previews.take(preview);
  if (change === null) {
    const text = vscode.l10n.t('This change was already applied or dropped.');
    void showInformation(text);
    return;
  }
  try {
    await writeChange(change);
    const first = change.document.positionAt(change.edits[0]?.offset ?? 0);
    await vscode.window.showTextDocument(change.document, {
      preview: false,
      selection: new vscode.Range(first, first),
    });
    tools.log.info(`parameters written into ${change.document.uri.toString(true)}`);
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
  }
}
