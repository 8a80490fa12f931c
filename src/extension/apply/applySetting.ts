import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { configWorker } from '../configs/sharedConfigWorker.ts';
import { editorConfigHost } from '../configs/editorConfigHost.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import type { ApplyTools } from './ApplyTools.ts';
import { chooseSetting } from './chooseSetting.ts';
import { describeSetting, type ProposedSetting, type SettingPlace } from './SettingPlace.ts';
import { proposeEdits } from './ProposedChange.ts';
import { showChange } from './showChange.ts';

/**
 * *Apply…* of a card: choose a config, look at the difference, apply.
 *
 * @param argument from a page
 * @returns the right side of the difference; undefined where none was shown
 */
export async function applySetting(
  tools: Pick<ApplyTools, 'previews' | 'log'>,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  if (!isProposedSetting(argument)) return undefined;
  try {
    const place = await chooseSetting(argument);
    return place && (await previewSetting(tools, place, argument));
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
    return undefined;
  }
}

async function previewSetting(
  tools: Pick<ApplyTools, 'previews' | 'log'>,
  place: SettingPlace,
  { key, value }: ProposedSetting,
): Promise<vscode.Uri | undefined> {
  const { file, setting } = place;
  const name = vscode.workspace.asRelativePath(file);
  const change = { key, value, path: setting.path };
  const proposed = await proposeEdits(
    file,
    async (text, options) => {
      const question = { kind: 'setting', file: name, text, change } as const;
      const { edits } = await configWorker().ask(question, editorConfigHost(file, options));
      return edits;
    },
    null,
  );
  if (proposed.edits.length === 0) {
    void showInformation(vscode.l10n.t('{0} already has these values.', name));
    return undefined;
  }
  const difference = describeSetting(setting, value);
  return showChange(tools, proposed, { name, difference, after: `${key} ${value}`, more: [] });
}

function isProposedSetting(argument: unknown): argument is ProposedSetting {
  const { key, value } = (argument ?? {}) as { key?: unknown; value?: unknown };
  return typeof key === 'string' && typeof value === 'number';
}
