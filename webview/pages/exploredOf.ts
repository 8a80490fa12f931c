import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { pointView } from '../exploration/PointView.ts';
import { queryView } from '../exploration/QueryView.ts';
import { startWhatIf } from '../exploration/WhatIf.ts';
import type { Page } from '../kit/Page.ts';
import type { Explored } from '../exploration/Explored.ts';

/** What was counted of the report's detector, at the setting where the reader left it; null where nothing was. */
export function exploredOf(report: DynamicReport, { host }: Page): Explored | null {
  const { exploration } = report;
  if (exploration === null) return null;
  if (exploration.kind === 'points') {
    const view = pointView(exploration);
    if (view === null) return null;
    const { settings, own, groups } = view;
    const values = settings.map(({ side }) => side);
    const releases = groups.map(({ release }) => release);
    return { kind: 'points', view, whatIf: startWhatIf(report, { values, own, releases }, host) };
  }
  const view = queryView(exploration);
  if (view === null) return null;
  const values = view.settings.map(({ queries }) => queries);
  const whatIf = startWhatIf(report, { values, own: view.own, releases: [0] }, host);
  return { kind: 'queries', view, whatIf };
}
