import * as vscode from 'vscode';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';
import { SPLITS_PANEL } from '../contributions.ts';
import type { Log } from '../ui/Log.ts';
import { connectPage } from './connectPage.ts';
import { panelIcon } from './panelIcon.ts';

/** What a panel keeps over a reload: its page persists it. */
interface Kept {
  /** URI of the set. */
  readonly dataset: string;
  readonly comparison: SplitComparison;
}

/** All splits of a set side by side: a panel a set, which is filled anew when the set is compared again, and comes back. */
export class SplitsPanel implements vscode.WebviewPanelSerializer {
  readonly #tools: { readonly extension: vscode.Uri; readonly log: Log };
  readonly #open = new Map<
    string,
    { readonly panel: vscode.WebviewPanel; shown: SplitComparison }
  >();
  readonly #changed = new vscode.EventEmitter<void>();

  constructor(tools: { readonly extension: vscode.Uri; readonly log: Log }) {
    this.#tools = tools;
  }

  show(set: vscode.Uri, comparison: SplitComparison): void {
    const dataset = set.toString();
    const known = this.#open.get(dataset);
    if (known !== undefined) {
      known.shown = comparison;
      this.#changed.fire();
      known.panel.reveal();
      return;
    }
    const name = set.path.split('/').at(-1) ?? '';
    const title = vscode.l10n.t('Splits of {0}', name);
    const panel = vscode.window.createWebviewPanel(SPLITS_PANEL, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
    });
    this.#adopt(panel, { dataset, comparison });
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    if (isKept(kept)) this.#adopt(panel, kept);
    // Of another version, or closed before it was filled.
    else panel.dispose();
    return Promise.resolve();
  }

  #adopt(panel: vscode.WebviewPanel, { dataset, comparison }: Kept): void {
    const { extension, log } = this.#tools;
    const opened = { panel, shown: comparison };
    this.#open.set(dataset, opened);
    panel.iconPath = panelIcon(extension);
    const message = () =>
      ({
        type: 'splits',
        comparison: opened.shown,
        dataset,
        language: vscode.env.language,
      }) as const;
    const connection = connectPage(panel.webview, 'splits', {
      sources: [{ message, onDidChange: this.#changed.event }],
      extension,
      log,
    });
    panel.onDidDispose(() => {
      connection.dispose();
      this.#open.delete(dataset);
    });
  }
}

function isKept(kept: unknown): kept is Kept {
  const { dataset, comparison } = (kept ?? {}) as Partial<Kept>;
  return typeof dataset === 'string' && comparison?.schema === 'focal-lens/splits@1';
}
