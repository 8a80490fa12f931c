import * as vscode from 'vscode';
import type { PageState } from '../protocol/page.ts';
import { overallShare } from './analysis/overallShare.ts';
import type { Session } from './analysis/Session.ts';
import { COMMANDS, IMBALANCE_VIEW } from './contributions.ts';
import { StatusEntry } from './ui/StatusEntry.ts';

/** What shows how far an analysis is, as long as it is looked at. */
export interface Watched {
  readonly isVisible: boolean;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
}

/**
 * An entry in the status bar, only while something runs that the view does not show, or when the file that is shown has
 * changed.
 */
export class StatusItem implements vscode.Disposable {
  readonly #entry = new StatusEntry('focalLens.status', 'Focal Lens');
  readonly #session: Session;
  readonly #view: Watched;
  readonly #following: vscode.Disposable;

  constructor(session: Session, view: Watched) {
    this.#session = session;
    this.#view = view;
    const follow = () => this.#follow(session.state);
    this.#following = vscode.Disposable.from(
      session.onDidChange(follow),
      session.onDidProgress(follow),
      view.onDidChangeVisibility(follow),
    );
    follow();
  }

  dispose(): void {
    this.#following.dispose();
    this.#entry.dispose();
  }

  #follow(state: PageState): void {
    if (state.kind === 'busy' && this.#view.isVisible) this.#entry.hide();
    else if (state.kind === 'busy') {
      const share = overallShare(state.progress);
      this.#entry.show({
        icon: 'loading~spin',
        text: `${vscode.l10n.t('Analyzing {0}', basename(state.file))} ${Math.floor(100 * share)}%`,
        tooltip: vscode.l10n.t('Show the analysis'),
        command: `${IMBALANCE_VIEW}.focus`,
      });
    } else if (state.kind === 'ready' && state.stale === true) {
      const name = basename(this.#session.shown?.file.path ?? '');
      this.#entry.show({
        icon: 'history',
        text: vscode.l10n.t('{0} has changed', name),
        tooltip: vscode.l10n.t('Analyze it again'),
        command: COMMANDS.analyzeAgain,
      });
    } else this.#entry.hide();
  }
}

/** The status bar has no room for paths. */
const basename = (path: string) =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
