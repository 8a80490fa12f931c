import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { saidOf } from '../analysis/saidOf.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import { chooseCandidate } from '../apply/chooseCandidate.ts';
import { CHOOSE_CONFIG } from '../contributions.ts';
import { runAnalysis, chooseFile } from '../targets/analyzeDataset.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { showInformation } from '../ui/messages.ts';
import { pickItem } from '../ui/pickItem.ts';
import { annotationsNear } from '../configs/annotationsNear.ts';
import { configTarget } from '../configs/configTarget.ts';
import { detectorIn } from '../configs/detectorForTarget.ts';
import { factsWithBases } from '../configs/factsOf.ts';

/**
 * *Analyze with This Config*: the annotation file that the config names, the dataset that is shown, or another one, with the
 * detector that the config describes.
 *
 * @param argument a config from a menu, or a config and a dataset from a hint, where nothing is asked; `CHOOSE_CONFIG` lets the
 *   user choose a config for the dataset that is shown
 * @returns how it ended, for callers of the command; undefined where nothing was analyzed
 */
export async function analyzeWithConfig(
  session: Session,
  log: Log,
  argument: unknown,
): Promise<Outcome | undefined> {
  try {
    const { config, dataset } =
      argument === CHOOSE_CONFIG ? await configForShown(session) : meant(argument);
    if (config === undefined) return undefined;
    // What is wrong with the config is told before a dataset is asked for.
    const facts = await factsWithBases(config);
    detectorIn(facts);
    if (dataset !== undefined) return await analyze(session, log, { config, dataset });
    const named = await annotationsNear(config, facts);
    if (named !== null) void offerAnother(session, log, { config, dataset: named });
    const chosen = named ?? (await chooseDataset(session));
    return chosen && (await analyze(session, log, { config, dataset: chosen }));
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
    return undefined;
  }
}

interface Analyzed {
  readonly config: vscode.Uri;
  readonly dataset: vscode.Uri;
}

function meant(argument: unknown): Partial<Analyzed> {
  if (argument instanceof vscode.Uri) return { config: argument };
  const { config, dataset } = (argument ?? {}) as { config?: unknown; dataset?: unknown };
  if (config instanceof vscode.Uri && dataset instanceof vscode.Uri) return { config, dataset };
  const active = vscode.window.activeTextEditor?.document.uri;
  return active === undefined ? {} : { config: active };
}

/** A config of the workspace, or another file, for what is shown. */
async function configForShown({ shown }: Session): Promise<Partial<Analyzed>> {
  const candidate = await chooseCandidate(null, shown, {
    title: vscode.l10n.t('Analyze with a config'),
    placeHolder: vscode.l10n.t('Config whose detector and training count'),
  });
  if (candidate === undefined) return {};
  return shown === null
    ? { config: candidate.file }
    : { config: candidate.file, dataset: shown.file };
}

function analyze(session: Session, log: Log, { config, dataset }: Analyzed): Promise<Outcome> {
  const detector = configTarget(config);
  return runAnalysis(session, log, { file: dataset, detector, ...saidOf(session, dataset) });
}

/** Says which file was taken without asking, and lets another one be chosen. */
async function offerAnother(
  session: Session,
  log: Log,
  { config, dataset }: Analyzed,
): Promise<void> {
  const another = vscode.l10n.t('Another file…');
  const text = vscode.l10n.t(
    '{0} names {1}, which is analyzed with it.',
    vscode.workspace.asRelativePath(config),
    vscode.workspace.asRelativePath(dataset),
  );
  if ((await showInformation(text, another)) !== another) return;
  const chosen = await chooseFile();
  if (chosen !== undefined) await analyze(session, log, { config, dataset: chosen });
}

/** What is shown or being analyzed, or another file. */
async function chooseDataset({ target }: Session): Promise<vscode.Uri | undefined> {
  if (target === null) return chooseFile();
  const items = [
    {
      label: vscode.workspace.asRelativePath(target.file),
      take: () => Promise.resolve(target.file),
    },
    { label: vscode.l10n.t('Another file…'), take: chooseFile },
  ];
  const item = await pickItem(items, {
    placeHolder: vscode.l10n.t('Dataset to analyze with this config'),
  });
  return item?.take();
}
