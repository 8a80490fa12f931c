import * as vscode from 'vscode';
import type { StatedTraining } from '../../analysis/contract/SimulationInputs.ts';
import { scheduleFromText } from '../../analysis/contract/text/scheduleFromText.ts';
import { isStatedTraining } from '../../protocol/isStatedTraining.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { askText } from '../ui/askText.ts';
import { analyzeAgain } from './analyzeAgain.ts';

/**
 * *Set the Training…*: the dataset that is shown, simulated for the training that the user states, which goes before settings
 * and config until another one is stated.
 *
 * @param argument from a page; nothing stated takes back what was; without it the user is asked for the length
 * @returns how it ended; undefined where nothing was analyzed
 */
export function setTraining(
  session: Session,
  log: Log,
  argument: unknown,
): Promise<Outcome | undefined> {
  return analyzeAgain(session, log, async shown => {
    const training = isStatedTraining(argument) ? argument : await askForLength(shown.training);
    return training && { training };
  });
}

async function askForLength(stated: StatedTraining = {}): Promise<StatedTraining | undefined> {
  const text = await askText({
    title: vscode.l10n.t('Set the training'),
    prompt: vscode.l10n.t('How long it is: epochs, or iterations x batch size'),
    placeHolder: '36 epochs, 90000x16',
    check: typed =>
      scheduleFromText(typed) === null
        ? { text: vscode.l10n.t('Enter it as "36 epochs" or "90000x16".'), isError: true }
        : null,
  });
  const schedule = text === undefined ? null : scheduleFromText(text);
  return schedule === null ? undefined : { ...stated, schedule };
}
