import * as vscode from 'vscode';
import type { PageState } from '../../protocol/page.ts';
import { type Analysis, detectorOf } from '../analysis/Analysis.ts';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';
import type { Session } from '../analysis/Session.ts';
import type { PageSource } from './PageSource.ts';

export interface ReportSource extends PageSource, vscode.Disposable {}

/**
 * What the report of one analysis shows: that analysis, whatever else is analyzed, and how far it is while it is made again.
 *
 * @param idOf of the analysis; null as long as it is none yet, and the report is of what is shown
 */
export function reportSource(
  session: Session,
  store: AnalysisStore,
  idOf: () => string | null,
): ReportSource {
  const changed = new vscode.EventEmitter<void>();
  let last: unknown = null;
  const following = session.onDidChange(() => {
    const [, what] = shownBy(session, store, idOf());
    if (what === last) return;
    last = what;
    changed.fire();
  });
  return {
    message: () => {
      const id = idOf();
      const [state, what] = shownBy(session, store, id);
      last = what;
      return (
        state && {
          type: 'state',
          state,
          language: vscode.env.language,
          ...(id !== null && { id }),
        }
      );
    },
    activate: async () => {
      const id = idOf();
      const analysis = id === null ? null : store.withId(id);
      if (analysis === null || analysis === session.shown) return;
      const { attempt } = session;
      if (attempt === null || !isOf(analysis, attempt.target)) await session.show(analysis);
    },
    analysis: () => {
      const id = idOf();
      return id === null ? session.shown : store.withId(id);
    },
    onDidChange: changed.event,
    onDidProgress: listener =>
      session.onDidProgress(progress => {
        if (shownBy(session, store, idOf())[0]?.kind === 'busy') listener(progress);
      }),
    dispose: () => {
      following.dispose();
      changed.dispose();
    },
  };
}

/** The state of a report, and what tells it from another one; null where its analysis is gone: what it shows may stay. */
function shownBy(
  session: Session,
  store: AnalysisStore,
  id: string | null,
): readonly [PageState | null, unknown] {
  if (id === null) return [session.state, session.attempt?.state ?? session.shown];
  const analysis = store.withId(id);
  if (analysis === null) return [null, null];
  const { attempt } = session;
  if (attempt !== null && isOf(analysis, attempt.target)) return [attempt.state, attempt.state];
  const { report, stale } = analysis;
  return [{ kind: 'ready', report, stale }, analysis];
}

/** Whether a target is an analysis that is made again. */
function isOf(analysis: Analysis, { file, split, detector }: AnalysisTarget): boolean {
  return (
    file.toString() === analysis.file.toString() &&
    split === analysis.split &&
    (detector === analysis.detector || detector === detectorOf(analysis))
  );
}
