import path from 'node:path';
import * as vscode from 'vscode';
import { asFailure, isFailureError } from '../../analysis/contract/failures/Failure.ts';
import type { Learned } from '../../analysis/trainings/runs/Learned.ts';
import type { ConfigAnswers, WantedPlan } from '../../protocol/configs.ts';
import { pairsToPlan } from '../../tasks/plans/planRuns.ts';
import { requireCounted } from '../../tasks/requireCounted.ts';
import { requireLearned } from '../../tasks/plans/requireOtherPairs.ts';
import { detectorOf, requireOwnHead, requirePlaces } from '../../tasks/recommendForConfig.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import type { Candidate } from '../apply/Candidate.ts';
import { chooseCandidate } from '../apply/chooseCandidate.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';
import { configTarget } from '../configs/configTarget.ts';
import { editorConfigHost, textOf } from '../configs/editorConfigHost.ts';
import { factsWithBases } from '../configs/factsOf.ts';
import { configWorker } from '../configs/sharedConfigWorker.ts';
import { showFailure } from '../showFailure.ts';
import { askText } from '../ui/askText.ts';
import { askForPlanSize, type PlanSize } from './askForPlanSize.ts';
import { offerStart } from './offerStart.ts';
import type { RunTools } from './RunTools.ts';
import { shownBasis } from './shownBasis.ts';
import { freeFolder, writePlanFiles } from './writePlanFiles.ts';

/**
 * *Plan a Comparison…*: for a config, how many pairs and seeds, and a folder; writes the plan with its scripts, and remembers
 * it with the analysis of the config's own detector, where its results are read.
 */
export async function planComparison(tools: RunTools): Promise<void> {
  const { session, runs, log } = tools;
  const dataset = session.shown?.file;
  if (dataset === undefined) {
    void askToAnalyze();
    return;
  }
  try {
    const candidate = await chooseCandidate(null, session.shown, {
      title: vscode.l10n.t('Plan a comparison of pairs'),
      placeHolder: vscode.l10n.t('Config that is to be trained'),
    });
    if (candidate === undefined) return;
    await requireTakesPairs(candidate);
    const size = await askForPlanSize();
    const parent = size && (await askForFolder(candidate.file));
    if (size === undefined || parent === undefined) return;
    const target = { file: dataset, detector: configTarget(candidate.file) };
    const outcome = await runAnalysis(session, log, target);
    if (outcome.kind !== 'done') return;
    const report = requireCounted(outcome.analysis.report);
    const made = await planned(candidate, {
      dataset,
      size,
      learned: requireLearned(report),
    });
    if (made === undefined) return;
    const written = await writePlanFiles(await freeFolder(parent), candidate.file, made);
    const { basis } = await shownBasis(outcome.analysis);
    const source = { kind: 'plan', uri: written.plan.toString() } as const;
    await runs.add({ dataset: dataset.toString(), basis, source });
    // Beside the report, which has what comes next.
    const viewColumn = vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(written.script, { preview: false, viewColumn });
    void offerStart(written, made.plan.runs.length);
    await runAnalysis(session, log, target);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** What is wrong with the config is said before anything is asked or analyzed. @throws FailureError */
async function requireTakesPairs({ file, sites }: Candidate): Promise<void> {
  const facts = await factsWithBases(file);
  detectorOf(facts.detector);
  for (const site of sites) {
    requirePlaces(facts.file, site);
    requireOwnHead(facts, site);
  }
}

async function askForFolder(config: vscode.Uri): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(config)?.uri;
  const folders = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder in which a folder for the plan is made'),
    openLabel: vscode.l10n.t('Plan Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(root !== undefined && { defaultUri: root }),
  });
  return folders?.[0];
}

interface Wanted {
  readonly dataset: vscode.Uri;
  readonly size: PlanSize;
  readonly learned: Pick<Learned, 'list'>;
}

/** Where nobody knows how the framework is started, the user is asked. */
async function planned(
  candidate: Candidate,
  { dataset, size, learned }: Wanted,
): Promise<ConfigAnswers['plan'] | undefined> {
  const directory = vscode.workspace.getWorkspaceFolder(candidate.file)?.uri.fsPath;
  const place = directory ?? path.dirname(candidate.file.fsPath);
  const within = (file: vscode.Uri) => {
    const relative = path.relative(place, file.fsPath);
    const isBelow = !relative.startsWith('..') && !path.isAbsolute(relative);
    return (isBelow ? relative : file.fsPath).replaceAll(path.sep, '/');
  };
  const wanted: WantedPlan = {
    annotations: within(dataset),
    config: within(candidate.file),
    directory: place,
    pairs: pairsToPlan(learned, size.pairs).map(({ gamma, alpha }) => ({ gamma, alpha })),
    seeds: Array.from({ length: size.seeds }, (_, seed) => seed),
  };
  try {
    return await answered(candidate, wanted);
  } catch (thrown) {
    if (!isFailureError(thrown) || thrown.failure.code !== 'no-train-command') throw thrown;
    const command = await askForCommand(thrown.failure.framework);
    return command === undefined ? undefined : answered(candidate, { ...wanted, command });
  }
}

async function answered(
  { file, sites }: Candidate,
  wanted: WantedPlan,
): Promise<ConfigAnswers['plan']> {
  const name = vscode.workspace.asRelativePath(file);
  const paths = sites.map(({ path: one }) => one);
  const question = { kind: 'plan', file: name, text: await textOf(file), paths, wanted } as const;
  return configWorker().ask(question, editorConfigHost(file));
}

function askForCommand(framework: string): Thenable<string | undefined> {
  return askText({
    title: vscode.l10n.t('How {0} is started is not known', framework),
    prompt: vscode.l10n.t(
      'A command for a POSIX shell. {config}, {seed} and {folder} (of its results) are filled in.',
    ),
    value: 'python train.py --config {config} --seed {seed} --out {folder}',
    check: text =>
      ['{config}', '{seed}', '{folder}'].every(part => text.includes(part))
        ? null
        : {
            text: vscode.l10n.t('The command needs {config}, {seed} and {folder}.'),
            isError: true,
          },
  });
}
