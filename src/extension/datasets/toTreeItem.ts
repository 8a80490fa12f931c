// A bundle of its own, dist/toTreeItem.cjs: no start needs the words of a dataset's problems.
import * as vscode from 'vscode';
import { problemWordsFor } from '../../words/choose/problemWordsFor.ts';
import { problemText } from '../../words/say/problemText.ts';
import { type Analysis, idOf, isCounted } from '../analysis/Analysis.ts';
import { COMMANDS } from '../contributions.ts';
import { plainTreeItem, type TreeLook } from '../ui/items.ts';
import { childrenOf } from './DatasetNode.ts';
import type { DatasetNode } from './DatasetNode.ts';
import {
  boxesText,
  classesText,
  countText,
  detectorText,
  imagesText,
  mainFigure,
  problemsText,
  ratioText,
  recordLabel,
  recordPlace,
  sourceTexts,
} from './labels.ts';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;
const PROBLEMS = problemWordsFor(vscode.env.language);

/** How a row looks and what a click on it does. */
export function toTreeItem(node: DatasetNode): vscode.TreeItem {
  const look = { contextValue: node.kind, ...lookOf(node) };
  return plainTreeItem(look, childrenOf(node).length > 0 ? Collapsed : None);
}

function lookOf(node: DatasetNode): TreeLook {
  switch (node.kind) {
    case 'dataset':
      return {
        ...datasetLook(node.analysis),
        command: call(COMMANDS.showAnalysis, vscode.l10n.t('Show'), node),
      };
    case 'unmatched':
      return {
        label: `${countText(node.unmatched.count)} · ${vscode.l10n.t('boxes have no foreground anchor')}`,
        iconPath: new vscode.ThemeIcon('circle-slash'),
      };
    case 'problem':
      return {
        // The count first: a narrow side bar shows no more than the beginning.
        label: `${countText(node.problem.count)} · ${problemText(node.problem.code, node.problem.count, { problems: PROBLEMS })}`,
        iconPath: new vscode.ThemeIcon('warning'),
      };
    case 'record':
      return {
        label: recordLabel(node.record),
        description: recordPlace(node.record),
        tooltip: [vscode.l10n.t('Open at its position in the file')],
        iconPath: new vscode.ThemeIcon('symbol-object'),
        command: call(COMMANDS.openRecord, vscode.l10n.t('Open'), node),
      };
    case 'rest':
      return {
        label: vscode.l10n.t('and {0} more', countText(node.count)),
        command: call(COMMANDS.openReport, vscode.l10n.t('Open Report'), node),
      };
  }
}

function datasetLook(analysis: Analysis): TreeLook {
  const { file, report, stale } = analysis;
  const { split } = report.source;
  const parts = [
    ...(split === undefined ? [] : [split]),
    mainFigure(report),
    detectorText(report),
    boxesText(report),
  ];
  return {
    id: idOf(analysis),
    label: file.path.slice(file.path.lastIndexOf('/') + 1),
    description: (stale ? [vscode.l10n.t('changed'), ...parts] : parts).join(' · '),
    tooltip: tooltipOf(analysis),
    contextValue: stale ? 'dataset stale' : 'dataset',
    iconPath: stale
      ? new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('database'),
  };
}

function tooltipOf(analysis: Analysis): readonly string[] {
  const { file, report, stale } = analysis;
  const { source } = report;
  return [
    vscode.workspace.asRelativePath(file),
    ...(stale ? [vscode.l10n.t('The file has changed since it was analyzed.')] : []),
    [...sourceTexts(source), boxesText(report), imagesText(report), classesText(report)].join(
      ' · ',
    ),
    ...detectorLines(analysis),
    problemsText(report),
  ];
}

function detectorLines(analysis: Analysis): readonly string[] {
  const { name, framework } = analysis.report.detector;
  if (!isCounted(analysis))
    return [mainFigure(analysis.report), framework === '' ? name : `${name} · ${framework}`];
  const { report } = analysis;
  return [
    vscode.l10n.t('Foreground to background anchors {0}', ratioText(report)),
    `${name} · ${framework} ${report.detector.version}`,
  ];
}

function call(command: string, title: string, node: DatasetNode): vscode.Command {
  return { command, title, arguments: [node] };
}
