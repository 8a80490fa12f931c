import * as vscode from 'vscode';
import type { Session } from '../analysis/Session.ts';
import { REPORT_PANEL } from '../contributions.ts';
import { plainText } from '../ui/plainText.ts';
import { connectPage } from './connectPage.ts';
import { panelIcon } from './panelIcon.ts';
import type { ViewTools } from './ImbalanceView.ts';
import { pilotSource, sessionSource } from './PageSource.ts';

/** The full report beside the editor: at most one panel, which comes back after a reload. */
export class ReportPanel implements vscode.WebviewPanelSerializer {
  readonly #tools: ViewTools;
  #panel: vscode.WebviewPanel | null = null;

  constructor(tools: ViewTools) {
    this.#tools = tools;
  }

  open(): void {
    if (this.#panel !== null) return this.#panel.reveal();
    const panel = vscode.window.createWebviewPanel(
      REPORT_PANEL,
      vscode.l10n.t('Focal Lens report'),
      vscode.ViewColumn.Beside,
      { enableFindWidget: true },
    );
    this.#adopt(panel);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { session, pilots, extension, log } = this.#tools;
    this.#panel = panel;
    panel.iconPath = panelIcon(extension);
    const nameIt = () => {
      panel.title = titleOf(session);
    };
    nameIt();
    const naming = session.onDidChange(nameIt);
    const sources = [sessionSource(session), pilotSource(pilots)];
    const connection = connectPage(panel.webview, 'report', { sources, extension, log });
    panel.onDidDispose(() => {
      connection.dispose();
      naming.dispose();
      if (this.#panel === panel) this.#panel = null;
    });
  }
}

/** With the file's name, so that the tab tells what it shows. */
function titleOf({ target }: Session): string {
  const title = vscode.l10n.t('Focal Lens report');
  const name = target?.file.path.split('/').at(-1);
  return name === undefined ? title : plainText(`${name} · ${title}`);
}
