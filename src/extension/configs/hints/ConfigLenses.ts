import * as vscode from 'vscode';
import type { FocalLossSite } from '../../../analysis/configs/edits/FocalLossSite.ts';
import {
  type RelativeLoss,
  shownRelative,
} from '../../../analysis/configs/reading/RelativeLoss.ts';
import { siteWordsFor } from '../../../words/choose/siteWordsFor.ts';
import { hintText } from '../../../words/say/hintText.ts';
import { COMMANDS, SETTINGS } from '../../contributions.ts';
import { plainCodeLens } from '../../ui/items.ts';
import type { ConfigAdvisor, LossAdvice } from './ConfigAdvisor.ts';
import { pairReason } from './pairReason.ts';

/**
 * "Focal Lens: α 0.25 → 0.4 for train.json" over the values of a config, once the dataset that is shown was analyzed with
 * this config; before that, a lens that does so.
 */
export class ConfigLenses {
  readonly #advisor: ConfigAdvisor;

  constructor(advisor: ConfigAdvisor) {
    this.#advisor = advisor;
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const settings = vscode.workspace.getConfiguration(undefined, document.uri);
    if (!settings.get(SETTINGS.codeLens, true)) return [];
    const { version } = document;
    const advice = await this.#advisor.adviceFor(document);
    const relatives = await this.#advisor.relativesIn(document);
    if (document.version !== version) return [];
    return [
      ...advice.flatMap(one => lensesOf(document, one)),
      ...relatives.flatMap(relative => relativeLens(document, relative)),
    ];
  }
}

/** Says over a loss that no pair goes there, and does nothing; none over one that another file writes. */
function relativeLens(document: vscode.TextDocument, relative: RelativeLoss): vscode.CodeLens[] {
  const file = vscode.workspace.asRelativePath(document.uri);
  if (relative.file !== file) return [];
  const words = siteWordsFor(vscode.env.language);
  const { title, more } = words.relative(shownRelative(relative, file));
  const at = document.positionAt(relative.offset);
  const look = { title: `Focal Lens: ${title}`, tooltip: more, command: '' };
  return [plainCodeLens(new vscode.Range(at, at), look)];
}

function lensesOf(document: vscode.TextDocument, advice: LossAdvice): vscode.CodeLens[] {
  const { site, dataset } = advice;
  const name = vscode.workspace.asRelativePath(dataset);
  const at = (offset: number) => {
    const start = document.positionAt(offset);
    return new vscode.Range(start, start);
  };
  if (advice.kind === 'analyze')
    return [
      plainCodeLens(at(advice.offset), {
        title: vscode.l10n.t('Focal Lens: analyze {0} with this config to see its pair', name),
        tooltip: vscode.l10n.t(
          'The pair depends on the detector and the training that the config describes.',
        ),
        command: COMMANDS.analyzeWithConfig,
        arguments: [{ config: document.uri, dataset }],
      }),
    ];
  const tooltip = [
    pairReason(advice.recommendation, dataset),
    ...noteOf(site),
    vscode.l10n.t('Shows the difference first.'),
  ].join(' ');
  return advice.hints.map(hint =>
    plainCodeLens(at(hint.offset), {
      title: vscode.l10n.t(
        'Focal Lens: {0} for {1}',
        hintText(hint, siteWordsFor(vscode.env.language)),
        name,
      ),
      tooltip,
      command: COMMANDS.applyHere,
      arguments: [{ file: document.uri, path: site.path }],
    }),
  );
}

/** What to know before the values are written. */
function noteOf({ note }: FocalLossSite): readonly string[] {
  return note ? [siteWordsFor(vscode.env.language).notes[note]] : [];
}
