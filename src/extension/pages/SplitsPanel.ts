import * as vscode from 'vscode';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';
import { SPLITS_PANEL } from '../contributions.ts';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import { panelIcon } from './panelIcon.ts';

/** All splits of a set side by side: a panel a set, which is filled anew when the set is compared again. */
export class SplitsPanel {
  readonly #tools: { readonly extension: vscode.Uri; readonly log: Log };
  readonly #open = new Map<
    string,
    { readonly panel: vscode.WebviewPanel; shown: SplitComparison }
  >();
  readonly #changed = new vscode.EventEmitter<void>();

  constructor(tools: { readonly extension: vscode.Uri; readonly log: Log }) {
    this.#tools = tools;
  }

  show(dataset: vscode.Uri, comparison: SplitComparison): void {
    const key = dataset.toString();
    const known = this.#open.get(key);
    if (known !== undefined) {
      known.shown = comparison;
      this.#changed.fire();
      known.panel.reveal();
      return;
    }
    const name = dataset.path.split('/').at(-1) ?? '';
    const title = vscode.l10n.t('Splits of {0}', name);
    const { extension, log } = this.#tools;
    const panel = vscode.window.createWebviewPanel(SPLITS_PANEL, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    const opened = { panel, shown: comparison };
    this.#open.set(key, opened);
    panel.iconPath = panelIcon(extension);
    const message = () =>
      ({ type: 'splits', comparison: opened.shown, language: vscode.env.language }) as const;
    const connection = connectPage(panel.webview, 'splits', {
      sources: [{ message, onDidChange: this.#changed.event }],
      extension,
      log,
    });
    panel.onDidDispose(() => {
      connection.dispose();
      this.#open.delete(key);
    });
  }
}
