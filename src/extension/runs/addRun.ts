import * as vscode from 'vscode';
import { asFailure, fail } from '../../analysis/contract/failures/Failure.ts';
import { type CheckedRuns } from '../../analysis/trainings/runs/checkRuns.ts';
import { type Metric, METRICS } from '../../analysis/trainings/runs/MeasuredRun.ts';
import type { ConfigFacts } from '../../tasks/configFacts.ts';
import { checkFitting } from '../../tasks/learnFromRuns.ts';
import { requireCounted } from '../../tasks/requireCounted.ts';
import { requireOtherPairs } from '../../tasks/plans/requireOtherPairs.ts';
import { requireSameTraining, type SavedBasis } from '../../tasks/requireSameDetector.ts';
import { remarkText } from '../../words/say/remarkText.ts';
import { runsWordsFor } from '../../words/choose/runsWordsFor.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import { contentOf } from '../analysis/requestContent.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';
import { IMBALANCE_VIEW } from '../contributions.ts';
import { showFailure } from '../showFailure.ts';
import { showInformation } from '../ui/messages.ts';
import { withViewProgress } from '../ui/withViewProgress.ts';
import { pickItem } from '../ui/pickItem.ts';
import { askForFile, runsOfFile } from './askForFile.ts';
import { askForRun } from './askForRun.ts';
import { askForPlan } from './askForPlan.ts';
import { planSource } from './planSource.ts';
import { runsToLearn } from './runsToLearn.ts';
import type { RunTools } from './RunTools.ts';
import { type ShownBasis, shownBasis } from './shownBasis.ts';
import type { RunSource, StoredRun } from './StoredRun.ts';

/** What is to be added, with the config that it was trained with where that is known. */
interface Added {
  readonly source: RunSource;
  readonly config?: ConfigFacts | null;
}

/** *Add a Measured Run…*: typed, or out of a table, a log or a plan; then the analysis is done again with it. */
export async function addRun(tools: RunTools): Promise<void> {
  const { session, runs, log } = tools;
  const { shown } = session;
  if (shown === null) {
    void askToAnalyze();
    return;
  }
  try {
    // Where nothing is recommended, or nothing but what is published, runs would move nothing.
    requireOtherPairs(requireCounted(shown.report));
    const own = await shownBasis(shown);
    const known = runs.of(own.basis);
    const added = await chosen(known, results => scored(results, tools));
    if (added === undefined) return;
    const { source, config = null } = added;
    if (config !== null && 'setup' in config.detector) {
      const names = { file: nameOf(source), config: config.file };
      requireSameTraining(savedBasis(shown), config.detector.setup, names);
    }
    const checked = await checkedWith([...known, { source }], own, shown);
    await runs.add({ dataset: own.dataset.toString(), basis: own.basis, source });
    tellOf(checked, source);
    await runAnalysis(session, log, own.target);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

interface Way extends vscode.QuickPickItem {
  readonly take: () => Promise<Added | undefined>;
}

type Score = Parameters<typeof runsOfFile>[1];

/** The images of the analyzed file are what a model's detections are held against. */
async function scored(results: vscode.Uri, { session, scoreResults }: RunTools) {
  const { shown } = session;
  if (shown === null) return fail({ code: 'cancelled' });
  const request = { results: await contentOf(results), truth: await contentOf(shown.file) };
  return withViewProgress(IMBALANCE_VIEW, () => scoreResults(request));
}

async function chosen(known: readonly StoredRun[], score: Score): Promise<Added | undefined> {
  const { ThemeIcon } = vscode;
  const ways: readonly Way[] = [
    {
      label: vscode.l10n.t('Type it in'),
      detail: vscode.l10n.t('γ, α, score, and seed and epochs where they are known'),
      iconPath: new ThemeIcon('edit'),
      take: async () => {
        const record = await askForRun(usualMetric(known));
        return record && { source: { kind: 'typed', record } };
      },
    },
    {
      label: vscode.l10n.t('Choose a table or a log…'),
      detail: vscode.l10n.t(
        'CSV, a log of MMDetection, Detectron2 or Ultralytics, or COCO results on the images of the analyzed file',
      ),
      iconPath: new ThemeIcon('file'),
      take: () => fromFile(askForFile(false), score),
    },
    {
      label: vscode.l10n.t('Choose the folder of a run…'),
      detail: vscode.l10n.t('Reads its log, and γ, α and the seed from the config next to the log'),
      iconPath: new ThemeIcon('folder'),
      take: () => fromFile(askForFile(true), score),
    },
    {
      label: vscode.l10n.t('Finished runs of a plan…'),
      detail: vscode.l10n.t('plan.json in the folder of a comparison'),
      iconPath: new ThemeIcon('checklist'),
      take: async () => {
        const plan = await askForPlan(known);
        return plan && planSource(plan);
      },
    },
  ];
  const way = await pickItem(ways, {
    title: vscode.l10n.t('Add a measured run'),
    placeHolder: vscode.l10n.t('Where are its results?'),
  });
  return way?.take();
}

async function fromFile(
  asked: Promise<vscode.Uri | undefined>,
  score: Score,
): Promise<Added | undefined> {
  const place = await asked;
  return place && (await runsOfFile(place, score));
}

/** By what the runs so far are compared; AP where there are none. */
function usualMetric(known: readonly StoredRun[]): Metric {
  const records = known.flatMap(({ source }) =>
    source.kind === 'typed' ? [source.record] : source.kind === 'file' ? source.file.records : [],
  );
  const common = METRICS.find(metric =>
    records.every(({ scores }) => scores[metric] !== undefined),
  );
  return records.length === 0 ? 'AP' : (common ?? 'AP');
}

/** @throws FailureError `runs-unusable` */
async function checkedWith(
  stored: readonly Pick<StoredRun, 'source'>[],
  { inputs }: ShownBasis,
  { report }: Analysis,
): Promise<CheckedRuns> {
  const { files } = await runsToLearn(stored);
  return checkFitting(files, { images: report.dataset.images, inputs });
}

/** Of a preset nothing is known of its training: the detector alone has to be the same. */
function savedBasis({ report }: Analysis): SavedBasis {
  const { detector, dataset, simulation } = requireCounted(report);
  if (detector.from === 'preset' || simulation === undefined) return { detector };
  return { detector, dataset, simulation };
}

function nameOf(source: RunSource): string {
  switch (source.kind) {
    case 'file':
      return source.file.file;
    case 'plan':
      return vscode.workspace.asRelativePath(vscode.Uri.parse(source.uri));
    case 'typed':
    case 'pilot':
      return vscode.l10n.t('typed in');
  }
}

function tellOf({ runs, remarks }: CheckedRuns, source: RunSource): void {
  const words = { runs: runsWordsFor(vscode.env.language) };
  const count = source.kind === 'file' ? source.file.records.length : 1;
  const what =
    source.kind === 'plan'
      ? vscode.l10n.t('The plan is read with every analysis.')
      : count === 1
        ? vscode.l10n.t('1 run added; {0} now count.', runs.length)
        : vscode.l10n.t('{0} runs added; {1} now count.', count, runs.length);
  const told = remarks.map(remark => remarkText(remark, words));
  void showInformation([what, ...told].join(' '));
}
