import { describe, expect, it } from 'vitest';
import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import type { Exploration } from '../../../src/analysis/dynamic/explore/Exploration.ts';
import { pointView } from '../../../webview/exploration/PointView.ts';
import { queryView } from '../../../webview/exploration/QueryView.ts';
import { reportAt } from '../../../webview/exploration/reportAt.ts';
import { observable } from '../../../webview/kit/observable.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { pointExploration, queryExploration } from '../explorations.ts';

const reportOf = (exploration: Exploration): DynamicReport => {
  const { source, dataset } = sampleReport();
  const detector = { name: 'yolo', framework: 'F', from: 'preset', rule: 'task-aligned' } as const;
  return {
    schema: 'focal-lens/dynamic-report@1',
    source,
    detector,
    dataset,
    exploration,
    knobs: [],
  };
};

const figure = (report: DynamicReport, code: string) => {
  const { counted, bounded } = tiersOf(report);
  return [...counted, ...bounded].find(fact => fact.code === code);
};

describe('the figures at a setting', () => {
  const exploration = pointExploration([
    [640, [1, 4, 8]],
    [320, [2, 16, 32]],
  ]);
  const view = pointView(exploration)!;
  const whatIf = observable({ setting: view.own, release: 0 });
  const explored = { kind: 'points', view, whatIf } as const;
  const at = (setting: number, release: number) =>
    reportAt(reportOf(exploration), explored, { setting, release });

  it.each([
    { setting: 0, release: 0, without: 2 },
    { setting: 0, release: 2, without: 32 },
    { setting: 1, release: 1, without: 4 },
  ])('are those of the size and the release: %o', ({ setting, release, without }) => {
    expect(figure(at(setting, release), 'without-candidate')).toMatchObject({
      value: without,
      of: 100,
    });
    expect(figure(at(setting, release), 'showings-without-candidate')).toMatchObject({
      value: 15 * without,
      of: 1500,
    });
  });

  it('are those of the number of queries', () => {
    const queries = queryExploration('rt-detr', [3, 9], [4, 2]);
    const ofQueries = queryView(queries)!;
    const found = { kind: 'queries', view: ofQueries, whatIf } as const;
    const lost = [0, 1].map(
      setting =>
        figure(reportAt(reportOf(queries), found, { setting, release: 0 }), 'without-query')?.value,
    );
    // With 2 queries: 1 of 3 and 7 of 9; with 4: 5 of 9.
    expect(lost).toEqual([8, 5]);
  });
});
