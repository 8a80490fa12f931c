import * as vscode from 'vscode';
import { showInformation } from '../ui/messages.ts';
import type { ApplyTools } from './ApplyTools.ts';
import { confirmApply } from './confirmApply.ts';
import type { ProposedChange } from './ProposedChange.ts';

interface Described {
  /** Of the config. */
  readonly name: string;
  /** `α 0.25 → 0.4`. */
  readonly difference: string;
  /** What it has then, for the narrow title of a tab: `α 0.4`. */
  readonly after: string;
  /** Sentences behind the question. */
  readonly more: readonly string[];
}

/**
 * Opens the difference that a change makes, and asks. The question is left open: what this returns is known before it is
 * answered.
 *
 * @returns the right side of the difference
 */
export async function showChange(
  tools: Pick<ApplyTools, 'previews' | 'log'>,
  change: ProposedChange,
  { name, difference, after, more }: Described,
): Promise<vscode.Uri> {
  const title = `${name.split('/').at(-1) ?? name} ↔ ${after}`;
  const preview = await tools.previews.show(change, title);
  const question = vscode.l10n.t('Change {0}: {1}?', name, difference);
  void askFor(tools, preview, [question, ...more].join(' '));
  return preview;
}

/** The same answer can be given with the button in the difference's title. */
async function askFor(
  tools: Pick<ApplyTools, 'previews' | 'log'>,
  preview: vscode.Uri,
  question: string,
): Promise<void> {
  const apply = vscode.l10n.t('Apply');
  const cancel = vscode.l10n.t('Cancel');
  const answer = await showInformation(question, apply, cancel);
  if (answer === apply) await confirmApply(tools, preview);
  if (answer === cancel) await tools.previews.take(preview);
}
