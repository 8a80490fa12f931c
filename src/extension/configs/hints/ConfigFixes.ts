import * as vscode from 'vscode';
import { siteWordsFor } from '../../../words/choose/siteWordsFor.ts';
import { hintText } from '../../../words/say/hintText.ts';
import { COMMANDS } from '../../contributions.ts';
import { plainQuickFix } from '../../ui/items.ts';
import type { ConfigAdvisor, LossAdvice } from './ConfigAdvisor.ts';

/** The quick fix in the lines of the values: it opens the difference, or analyzes with this config first. */
export class ConfigFixes {
  readonly #advisor: ConfigAdvisor;

  constructor(advisor: ConfigAdvisor) {
    this.#advisor = advisor;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.CodeAction[]> {
    const { version } = document;
    const advice = await this.#advisor.adviceFor(document);
    if (document.version !== version) return [];
    return advice.filter(one => touches(document, one, range)).map(one => fixOf(document, one));
  }
}

function fixOf(document: vscode.TextDocument, advice: LossAdvice): vscode.CodeAction {
  const { site, dataset } = advice;
  const name = vscode.workspace.asRelativePath(dataset);
  if (advice.kind === 'analyze')
    return plainQuickFix({
      title: vscode.l10n.t('Focal Lens: analyze {0} with this config to see its pair', name),
      command: COMMANDS.analyzeWithConfig,
      arguments: [{ config: document.uri, dataset }],
    });
  const change = advice.hints
    .map(hint => hintText(hint, siteWordsFor(vscode.env.language)))
    .join(', ');
  return plainQuickFix({
    title: vscode.l10n.t('Focal Lens: show {0} for {1} as a difference', change, name),
    command: COMMANDS.applyHere,
    arguments: [{ file: document.uri, path: site.path }],
  });
}

/** Whether the cursor stands in a line of one of its values. */
function touches(
  document: vscode.TextDocument,
  advice: LossAdvice,
  { start, end }: vscode.Range,
): boolean {
  const offsets =
    advice.kind === 'pair' ? advice.hints.map(({ offset }) => offset) : [advice.offset];
  return offsets.some(offset => {
    const { line } = document.positionAt(offset);
    return line >= start.line && line <= end.line;
  });
}
