import * as vscode from 'vscode';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/defaultDetector.ts';
import { type Analysis, type CountedAnalysis, idOf, isCounted } from '../analysis/Analysis.ts';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';
import type { Session } from '../analysis/Session.ts';
import { askToAnalyze } from '../analyzeFirst.ts';
import { boxesText, ratioText } from '../datasets/labels.ts';
import type { Log } from '../ui/Log.ts';
import { showInformation } from '../ui/messages.ts';
import { pickItem } from '../ui/pickItem.ts';
import { runAnalysis } from '../targets/analyzeDataset.ts';
import { chooseAnnotations } from '../targets/chooseAnnotations.ts';
import { pickDetector } from './chooseDetector.ts';

export interface CompareTools {
  readonly session: Session;
  readonly store: AnalysisStore;
  readonly log: Log;
  readonly open: (first: CountedAnalysis, second: CountedAnalysis) => Promise<void>;
}

/** A row stands for an analysis, or for a way to come by one. */
interface Item extends vscode.QuickPickItem {
  readonly take: () => Promise<Analysis | undefined>;
}

/**
 * *Compare…*: two analyses side by side.
 *
 * @param given the first one, from a menu; without it the user is asked
 */
export async function compareDatasets(tools: CompareTools, given?: Analysis): Promise<void> {
  const { shown } = tools.session;
  const first = counted(given ?? (await chooseFirst(tools)));
  if (first === undefined) return;
  const second = counted(await chooseSecond(tools, first));
  if (second === undefined) return;
  await tools.open(first, second);
  // To compare with something is not to look at it: what had to be analyzed for it stays in the list.
  const [before, now] = [shown && idOf(shown), tools.session.shown];
  if (before === null || now === null || idOf(now) === before) return;
  const kept = tools.store.withId(before);
  if (kept !== null) await tools.session.show(kept);
}

/** Undefined where there is nothing to compare by, which is said. */
function counted(analysis: Analysis | undefined): CountedAnalysis | undefined {
  if (analysis === undefined || isCounted(analysis)) return analysis;
  const text = vscode.l10n.t(
    'Reports are compared by their anchors, and {0} chooses its positives by its own predictions. Choose a detector whose anchors are counted, such as {1}.',
    analysis.report.detector.name,
    DEFAULT_DETECTOR,
  );
  void showInformation(text);
  return undefined;
}

async function chooseFirst(tools: CompareTools): Promise<Analysis | undefined> {
  const all = tools.store.all.filter(isCounted);
  const [only, another] = all;
  if (only === undefined) {
    void askToAnalyze();
    return undefined;
  }
  if (another === undefined) return only;
  return pick(all.map(itemFor), vscode.l10n.t('Compare'));
}

function chooseSecond(tools: CompareTools, first: CountedAnalysis): Promise<Analysis | undefined> {
  const others = tools.store.all.filter(isCounted).filter(other => idOf(other) !== idOf(first));
  const current = first.report.detector.name;
  return pick(
    [
      ...others.map(itemFor),
      {
        label: vscode.l10n.t('The same file with another detector…'),
        iconPath: new vscode.ThemeIcon('symbol-class'),
        take: async () => {
          const detector = await pickDetector(vscode.l10n.t('Detector to compare with'), {
            current,
            countedOnly: true,
          });
          return detector === undefined
            ? undefined
            : known(tools, { file: first.file, detector, split: first.split });
        },
      },
      {
        label: vscode.l10n.t('Another file…'),
        iconPath: new vscode.ThemeIcon('folder-opened'),
        take: () => analyzed(tools, chooseSecondFile(first), current),
      },
    ],
    vscode.l10n.t('Compare {0} with', nameOf(first)),
  );
}

async function pick(items: readonly Item[], placeHolder: string): Promise<Analysis | undefined> {
  const item = await pickItem(items, {
    placeHolder,
    matchOnDescription: true,
  });
  return item?.take();
}

function itemFor(analysis: CountedAnalysis): Item {
  const { report } = analysis;
  return {
    label: nameOf(analysis),
    description: [report.detector.name, ratioText(report), boxesText(report)].join(' · '),
    iconPath: new vscode.ThemeIcon('database'),
    take: () => Promise.resolve(analysis),
  };
}

/** Analyzes unless it is done already. */
async function known(tools: CompareTools, target: AnalysisTarget): Promise<Analysis | undefined> {
  const there = tools.store.all.find(
    ({ file, report, split, stale }) =>
      file.toString() === target.file.toString() &&
      report.detector.name === target.detector &&
      split === target.split &&
      !stale,
  );
  return there ?? analyzedTarget(tools, target);
}

function chooseSecondFile(first: CountedAnalysis): Promise<vscode.Uri | undefined> {
  const name = nameOf(first);
  return chooseAnnotations({
    file: vscode.l10n.t('Annotation file to compare with {0}', name),
    folder: vscode.l10n.t('Folder of annotations to compare with {0}', name),
    open: vscode.l10n.t('Compare'),
  });
}

async function analyzed(
  tools: CompareTools,
  chosen: Promise<vscode.Uri | undefined>,
  detector: string | null = null,
): Promise<Analysis | undefined> {
  const file = await chosen;
  if (file === undefined) return undefined;
  return analyzedTarget(tools, { file, detector });
}

async function analyzedTarget(
  { session, log }: CompareTools,
  target: AnalysisTarget,
): Promise<Analysis | undefined> {
  const outcome = await runAnalysis(session, log, target);
  return outcome.kind === 'done' ? outcome.analysis : undefined;
}

function nameOf({ file, report }: Analysis): string {
  const { split } = report.source;
  const name = vscode.workspace.asRelativePath(file);
  return split === undefined ? name : `${name} · ${split}`;
}
