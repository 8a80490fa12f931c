import type {
  Exploration,
  PointExploration,
} from '../../src/analysis/dynamic/explore/Exploration.ts';
import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Explored } from './Explored.ts';
import type { WhatIf } from './WhatIf.ts';

/** The report as it would be with what the reader looks at as the detector's own setting, and no other. */
export function reportAt(report: DynamicReport, explored: Explored, at: WhatIf): DynamicReport {
  return { ...report, exploration: explorationAt(report.exploration, explored, at) };
}

function explorationAt(
  exploration: Exploration | null,
  { view }: Explored,
  { setting, release }: WhatIf,
): Exploration | null {
  if (exploration === null) return null;
  if (exploration.kind === 'points') {
    const chosen = exploration.settings.find(one => one === view.settings[setting]);
    return chosen === undefined ? exploration : ofRelease(exploration, chosen, release);
  }
  const chosen = exploration.settings.find(one => one === view.settings[setting]);
  return chosen === undefined ? exploration : { ...exploration, settings: [chosen] };
}

function ofRelease(
  exploration: PointExploration,
  chosen: PointExploration['settings'][number],
  release: number,
): PointExploration {
  const { detector } = exploration;
  const { showings } = chosen;
  const rule = detector.releases[release] ?? detector.releases[0];
  return {
    ...exploration,
    detector: { ...detector, releases: [rule] },
    settings: [
      {
        ...chosen,
        releases: chosen.releases.slice(release, release + 1),
        showings: showings && {
          ...showings,
          without: showings.without.slice(release, release + 1),
        },
      },
    ],
  };
}
