import * as vscode from 'vscode';
import { askText } from '../ui/askText.ts';

const USUAL = '5';
const [LEAST, MOST] = [0.1, 1440];

/** How many minutes all trainings of a comparison may take. @returns undefined where the question was closed */
export async function askForMinutes(): Promise<number | undefined> {
  const text = await askText({
    title: vscode.l10n.t('Measure on my images'),
    prompt: vscode.l10n.t(
      'Minutes for all training runs. Small detectors are trained on this machine with up to four pairs and two seeds; nothing leaves it.',
    ),
    value: USUAL,
    check: typed =>
      minutesOf(typed) === null
        ? { text: vscode.l10n.t('Enter a number from {0} to {1}.', LEAST, MOST), isError: true }
        : null,
  });
  return text === undefined ? undefined : (minutesOf(text) ?? undefined);
}

function minutesOf(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
  return value >= LEAST && value <= MOST ? value : null;
}
