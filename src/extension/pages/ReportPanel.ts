import * as vscode from 'vscode';
import { idOf } from '../analysis/Analysis.ts';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import { REPORT_PANEL } from '../contributions.ts';
import { plainText } from '../ui/plainText.ts';
import { connectPage } from './connectPage.ts';
import { panelIcon } from './panelIcon.ts';
import type { ViewTools } from './ImbalanceView.ts';
import { pilotSource } from './PageSource.ts';
import { reportSource } from './reportSource.ts';

export interface ReportTools extends ViewTools {
  readonly store: AnalysisStore;
}

interface Opened {
  readonly panel: vscode.WebviewPanel;
  /** Of its analysis; null until there is one. */
  id: string | null;
}

/** Full reports beside the editor, one an analysis, which come back after a reload. */
export class ReportPanel implements vscode.WebviewPanelSerializer {
  readonly #tools: ReportTools;
  readonly #opened = new Set<Opened>();

  constructor(tools: ReportTools) {
    this.#tools = tools;
  }

  /** Of what is shown. */
  open(): void {
    const id = this.#shownId();
    const there = [...this.#opened].find(opened => opened.id === id);
    if (there !== undefined) return there.panel.reveal();
    const panel = vscode.window.createWebviewPanel(
      REPORT_PANEL,
      vscode.l10n.t('Focal Lens report'),
      vscode.ViewColumn.Beside,
      { enableFindWidget: true },
    );
    this.#adopt(panel, id);
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const { id } = (kept ?? {}) as { id?: unknown };
    const isThere = typeof id === 'string' && this.#tools.store.withId(id) !== null;
    this.#adopt(panel, isThere ? id : null);
    return Promise.resolve();
  }

  #shownId(): string | null {
    const { shown } = this.#tools.session;
    return shown && idOf(shown);
  }

  #adopt(panel: vscode.WebviewPanel, id: string | null): void {
    const { session, store, pilots, extension, log } = this.#tools;
    const opened: Opened = { panel, id };
    this.#opened.add(opened);
    panel.iconPath = panelIcon(extension);
    const follow = () => {
      opened.id ??= this.#shownId();
      panel.title = this.#titleOf(opened);
    };
    follow();
    // Before the page is told: what it is told names its analysis.
    const following = session.onDidChange(follow);
    const source = reportSource(session, store, () => opened.id);
    const connection = connectPage(panel.webview, 'report', {
      sources: [source, pilotSource(pilots)],
      extension,
      log,
    });
    panel.onDidDispose(() => {
      vscode.Disposable.from(following, source, connection).dispose();
      this.#opened.delete(opened);
    });
  }

  /** With the file's name, so that the tab tells what it shows. */
  #titleOf({ id }: Opened): string {
    const { session, store } = this.#tools;
    const title = vscode.l10n.t('Focal Lens report');
    const { file } = (id === null ? session.target : store.withId(id)) ?? {};
    const name = file?.path.split('/').at(-1);
    return name === undefined ? title : plainText(`${name} · ${title}`);
  }
}
