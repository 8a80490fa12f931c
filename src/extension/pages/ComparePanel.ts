import * as vscode from 'vscode';
import type { ComparedReport, ToPage } from '../../protocol/page.ts';
import { type CountedAnalysis, idOf, isCounted } from '../analysis/Analysis.ts';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import { COMPARE_PANEL } from '../contributions.ts';
import type { Log } from '../ui/Log.ts';
import { tellDone } from '../ui/tellDone.ts';
import { connectPage } from './connectPage.ts';
import { panelIcon } from './panelIcon.ts';

const KEY = 'comparison';

export interface ComparePanelTools {
  readonly store: AnalysisStore;
  readonly memory: vscode.Memento;
  readonly extension: vscode.Uri;
  readonly log: Log;
}

/** Two analyses side by side: at most one panel, which comes back after a reload. */
export class ComparePanel implements vscode.WebviewPanelSerializer {
  readonly #tools: ComparePanelTools;
  readonly #chosen = new vscode.EventEmitter<void>();
  #panel: vscode.WebviewPanel | null = null;

  constructor(tools: ComparePanelTools) {
    this.#tools = tools;
  }

  async open(first: CountedAnalysis, second: CountedAnalysis): Promise<void> {
    await this.#tools.memory.update(KEY, [idOf(first), idOf(second)]);
    this.#chosen.fire();
    tellDone('compare');
    if (this.#panel === null) {
      const title = vscode.l10n.t('Focal Lens comparison');
      this.#adopt(
        vscode.window.createWebviewPanel(COMPARE_PANEL, title, vscode.ViewColumn.Active, {
          enableFindWidget: true,
        }),
      );
    } else this.#panel.reveal();
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { extension, log } = this.#tools;
    this.#panel = panel;
    panel.iconPath = panelIcon(extension);
    const connection = connectPage(panel.webview, 'compare', {
      sources: [{ message: () => this.#message(), onDidChange: this.#chosen.event }],
      extension,
      log,
    });
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#panel === panel) this.#panel = null;
    });
  }

  /** Null where one of the two is no longer there. */
  #message(): ToPage | null {
    const { memory, store } = this.#tools;
    const ids = memory.get<readonly string[]>(KEY, []);
    const [first, second] = ids.map(id => store.withId(id));
    if (!first || !second || !isCounted(first) || !isCounted(second)) return null;
    return {
      type: 'comparison',
      first: compared(first, second),
      second: compared(second, first),
      language: vscode.env.language,
    };
  }
}

/** By what tells the two apart. */
function compared({ file, report }: CountedAnalysis, other: CountedAnalysis): ComparedReport {
  const name = vscode.workspace.asRelativePath(file);
  const sameFile = file.toString() === other.file.toString();
  return { label: sameFile ? `${name} · ${report.detector.name}` : name, report };
}
