import * as vscode from 'vscode';
import { idOf } from '../analysis/Analysis.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import type { Session, AnalysisTarget } from '../analysis/Session.ts';
import { boxesText, ratioText } from '../datasets/labels.ts';
import type { Log } from '../ui/Log.ts';
import { pickItem } from '../ui/pickItem.ts';
import { runAnalysis, chooseFile } from './analyzeDataset.ts';
import { pickDetector } from './chooseDetector.ts';

export interface CompareTools {
  readonly session: Session;
  readonly store: AnalysisStore;
  readonly log: Log;
  readonly open: (first: Analysis, second: Analysis) => Promise<void>;
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
  const first = given ?? (await chooseFirst(tools));
  if (first === undefined) return;
  const second = await chooseSecond(tools, first);
  if (second !== undefined) await tools.open(first, second);
}

async function chooseFirst(tools: CompareTools): Promise<Analysis | undefined> {
  const { all, shown } = tools.store;
  if (all.length <= 1) return shown ?? analyzed(tools, chooseFile());
  return pick(all.map(itemFor), vscode.l10n.t('Compare'));
}

function chooseSecond(tools: CompareTools, first: Analysis): Promise<Analysis | undefined> {
  const others = tools.store.all.filter(other => idOf(other) !== idOf(first));
  const current = first.report.detector.name;
  return pick(
    [
      ...others.map(itemFor),
      {
        label: vscode.l10n.t('The same file with another detector…'),
        iconPath: new vscode.ThemeIcon('symbol-class'),
        take: async () => {
          const detector = await pickDetector(vscode.l10n.t('Detector to compare with'), current);
          return detector === undefined ? undefined : known(tools, { file: first.file, detector });
        },
      },
      {
        label: vscode.l10n.t('Another file…'),
        iconPath: new vscode.ThemeIcon('folder-opened'),
        take: () => analyzed(tools, chooseFile(), current),
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

function itemFor(analysis: Analysis): Item {
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
    ({ file, report, stale }) =>
      file.toString() === target.file.toString() &&
      report.detector.name === target.detector &&
      !stale,
  );
  return there ?? analyzed(tools, Promise.resolve(target.file), target.detector);
}

async function analyzed(
  { session, log }: CompareTools,
  chosen: Promise<vscode.Uri | undefined>,
  detector: string | null = null,
): Promise<Analysis | undefined> {
  const file = await chosen;
  if (file === undefined) return undefined;
  const outcome = await runAnalysis(session, log, { file, detector });
  return outcome.kind === 'done' ? outcome.analysis : undefined;
}

const nameOf = ({ file }: Analysis) => vscode.workspace.asRelativePath(file);
