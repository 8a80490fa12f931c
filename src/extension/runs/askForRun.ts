import * as vscode from 'vscode';
import { type Metric, METRICS } from '../../analysis/trainings/runs/MeasuredRun.ts';
import type { PairedRecord } from '../../analysis/trainings/runs/PairedRecord.ts';
import { askText } from '../ui/askText.ts';
import { pickItem } from '../ui/pickItem.ts';
import { NOT_SAID } from './StoredRun.ts';
import { checkEpochs, checkNumber, checkScore, checkSeed, typedNumber } from './typedNumber.ts';

const STEPS = 6;

/**
 * Asks for a run, a number after the other.
 *
 * @param usual by which the runs so far are compared
 * @returns undefined where a question was closed
 */
export async function askForRun(usual: Metric): Promise<PairedRecord | undefined> {
  const gamma = await ask(1, 'γ', {
    prompt: vscode.l10n.t('γ that the model was trained with'),
    placeHolder: '2',
    check: text => checkNumber(text, [0, 100]),
  });
  if (gamma === undefined) return undefined;
  const alpha = await ask(2, 'α', {
    prompt: vscode.l10n.t('α that it was trained with'),
    placeHolder: '0.25',
    check: text => checkNumber(text, [0, 1]),
  });
  if (alpha === undefined) return undefined;
  const metric = await askMetric(usual);
  if (metric === undefined) return undefined;
  const score = await ask(4, metric, {
    prompt: vscode.l10n.t('{0} of its last evaluation on the validation images', nameOf(metric)),
    placeHolder: '0.412',
    check: checkScore,
  });
  if (score === undefined) return undefined;
  const rest = await askRest();
  if (rest === undefined) return undefined;
  return {
    place: { file: '', line: null },
    gamma: typedNumber(gamma),
    alpha: typedNumber(alpha),
    scores: { [metric]: typedNumber(score) },
    ...rest,
    ...NOT_SAID,
  };
}

async function askRest(): Promise<Pick<PairedRecord, 'seed' | 'epochs'> | undefined> {
  const seed = await ask(5, vscode.l10n.t('seed'), {
    prompt: vscode.l10n.t('Its seed; leave it empty where it is not known'),
    placeHolder: '0',
    check: checkSeed,
  });
  if (seed === undefined) return undefined;
  const epochs = await ask(6, vscode.l10n.t('epochs'), {
    prompt: vscode.l10n.t('How many epochs it was trained; leave it empty where it is not known'),
    placeHolder: '12',
    check: checkEpochs,
  });
  if (epochs === undefined) return undefined;
  return {
    seed: seed.trim() === '' ? null : String(Number(seed)),
    epochs: epochs.trim() === '' ? null : typedNumber(epochs),
  };
}

type Asked = Pick<Parameters<typeof askText>[0], 'prompt' | 'placeHolder' | 'check'>;

function ask(step: number, what: string, asked: Asked) {
  return askText({ ...asked, title: titleOf(step, what) });
}

function titleOf(step: number, what: string): string {
  return vscode.l10n.t('A measured run ({0} of {1}): {2}', step, STEPS, what);
}

async function askMetric(usual: Metric): Promise<Metric | undefined> {
  const metrics = [usual, ...METRICS.filter(metric => metric !== usual)];
  const items = metrics.map(metric => ({ label: nameOf(metric), metric }));
  const item = await pickItem(items, {
    title: titleOf(3, vscode.l10n.t('metric')),
    placeHolder: vscode.l10n.t('All runs have to be compared by one metric'),
  });
  return item?.metric;
}

function nameOf(metric: Metric): string {
  switch (metric) {
    case 'AP':
      return vscode.l10n.t('AP (mean over IoU .5 to .95)');
    case 'AP50':
      return 'AP50';
    case 'AP75':
      return 'AP75';
    case 'score':
      return vscode.l10n.t('Another score');
  }
}
